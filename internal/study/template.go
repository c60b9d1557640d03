package study

import "strings"

// Template is a commented study file with every key. The keys named stand as
// keys with their values, the others as comments that show an example.
func Template(set map[string]string) string {
	var b strings.Builder
	b.WriteString("# A study for Parallax. Flags on the command line win over what stands here.\n")
	b.WriteString("# Take away the # before a key to set it.\n")
	for _, k := range Keys() {
		b.WriteByte('\n')
		for _, line := range strings.Split(k.About, "\n") {
			b.WriteString("# " + line + "\n")
		}
		value, on := set[k.Name]
		if !on {
			value = k.Example
		}
		if !strings.HasPrefix(value, "\n") {
			value = " " + value
		}
		for _, line := range strings.Split(k.Name+":"+value, "\n") {
			if !on {
				line = "# " + line
			}
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}
