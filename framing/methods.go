package framing

import "parallax/framing/study"

// Rooms lists the questions of a study, each once.
func Rooms() []study.Room {
	var out []study.Room
	seen := map[string]bool{}
	for _, s := range sections(nil) {
		if !seen[s.room.Title] {
			seen[s.room.Title] = true
			out = append(out, s.room)
		}
	}
	return out
}

// Measures lists the measures that a result shows, room by room.
func Measures() []string {
	out := []string{"page_family", "page_times", "multiverse_share"}
	for _, r := range Rooms() {
		out = append(out, r.Measures...)
	}
	return out
}

// methods are their declarations.
func methods() ([]study.Method, error) {
	var out []study.Method
	for _, id := range Measures() {
		m, err := study.MethodOf(id)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}
