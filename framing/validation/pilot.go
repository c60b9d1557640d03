package validation

import "strings"

// mistakes are what is expected of the machine in each group, and by how much a pilot found it more or less wrong.
type mistakes struct {
	expected map[string]*expected  // by group
	factors  map[[2]string]float64 // by variable and group
}

// expected is the mean error of a group's statements.
type expected struct{ wrong, statements float64 }

func (e *mistakes) expect(group string, x *seen) {
	if e.expected == nil {
		e.expected = map[string]*expected{}
	}
	if e.expected[group] == nil {
		e.expected[group] = &expected{}
	}
	e.expected[group].wrong += x.voiceWrong()
	e.expected[group].statements++
}

// factor is by how much the errors of a variable in a group are more than was expected; 1 where no pilot tells.
func (e *mistakes) factor(variable, group string) float64 {
	if f, ok := e.factors[[2]string{variable, group}]; ok {
		return f
	}
	return 1
}

// believed is for how many statements what was expected stands beside those of a pilot.
const believed = 10

// Learn corrects what is expected of the machine, group by group, by a pilot: another, smaller sample that people have coded. It is called behind
// the last Add. What it gives is drawn towards what was expected, as if so many statements more had been coded.
func (s *Sampler) Learn(pilot *HandCodes) {
	s.wrong.factors = map[[2]string]float64{}
	type found struct{ wrong, coded float64 }
	for v, variable := range pilot.Sample.Variables {
		if variable.Own || variable.Confirms {
			continue
		}
		by := map[string]*found{}
		for i := range pilot.Sample.Items {
			item := &pilot.Sample.Items[i]
			tool := item.Tool[v]
			codes := pilot.Of(i, []int{v})
			if len(codes) == 0 || tool == "" || item.Probability <= 0 || strings.HasPrefix(variable.Name, LabelPrefix) && tool == None {
				continue
			}
			if by[item.Group] == nil {
				by[item.Group] = &found{}
			}
			wrong := 0.0
			for _, c := range codes {
				if c[0] != tool {
					wrong++
				}
			}
			by[item.Group].wrong += wrong / float64(len(codes)) / item.Probability
			by[item.Group].coded += 1 / item.Probability
		}
		for group, f := range by {
			n := 0.0
			for i := range pilot.Sample.Items {
				if pilot.Sample.Items[i].Group == group {
					n++
				}
			}
			before := misread
			if e := s.wrong.expected[group]; variable.Name == VoiceVariable && e != nil {
				before = e.wrong / e.statements
			}
			rate := f.wrong / f.coded
			s.wrong.factors[[2]string{variable.Name, group}] = (float64(n*rate) + float64(believed*before)) / ((n + believed) * before)
		}
	}
}
