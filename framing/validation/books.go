package validation

import (
	"fmt"
	"strings"
)

// A Book is a coding book that ships: questions to start from, in words of our own.
type Book struct {
	Name, About string
	// Variables as OwnVariables reads them.
	Variables []string
	Reference string
}

// Books lists the coding books that ship.
func Books() []Book {
	return []Book{
		{
			Name: "generic-frames", About: "five frames that news of any subject may be in",
			Variables: []string{
				"conflict: yes, no | Do sides disagree, reproach each other, win or lose here?",
				"human interest: yes, no | Does it put a person's fate or feelings in front?",
				"economic consequences: yes, no | Does it tell what something costs or earns somebody, now or later?",
				"morality: yes, no | Does it judge by right and wrong, by duty or faith, itself or in somebody's words?",
				"responsibility: yes, no | Does it lay a cause or a remedy with somebody: a government, a group, a person?",
			},
			Reference: "Semetko & Valkenburg (2000), Framing European politics, Journal of Communication 50(2), 93–109, doi:10.1111/j.1460-2466.2000.tb02843.x",
		},
		{
			Name: "policy-frames", About: "the dimension in which an issue of policy is told, one of fifteen",
			Variables: []string{
				"policy frame: economic, capacity and resources, morality, fairness and equality, legality and constitution, policy and its evaluation, crime and punishment, " +
					"security and defence, health and safety, quality of life, cultural identity, public opinion, political, external regulation and reputation, other, none | " +
					"In which light does it show the issue? The one that a reader would name first; none where no issue is told.",
			},
			Reference: "Boydstun, Card, Gross, Resnik & Smith (2014), Tracking the development of media frames within and across policy issues, APSA annual meeting",
		},
		{
			Name: "moral-foundations", About: "which foundations of morals words appeal to, kept or broken",
			Variables: []string{
				"care: yes, no | Does it speak of suffering, cruelty or kindness as such?",
				"fairness: yes, no | Does it speak of what is fair, of rights, of cheating?",
				"loyalty: yes, no | Does it speak of standing by one's own, or of betraying them?",
				"authority: yes, no | Does it speak of order, respect and duty to those above, or of defying them?",
				"sanctity: yes, no | Does it speak of what is pure or sacred, or of its defilement?",
			},
			Reference: "Graham, Haidt, Koleva, Motyl, Iyer, Wojcik & Ditto (2013), Moral foundations theory, Advances in Experimental Social Psychology 47, 55–130, doi:10.1016/B978-0-12-407236-7.00002-4",
		},
	}
}

func bookOf(name string) (*Book, error) {
	var names []string
	for _, b := range Books() {
		if b.Name == name {
			return &b, nil
		}
		names = append(names, ReadyPrefix+b.Name)
	}
	return nil, fmt.Errorf("no coding book %q: those that ship are %s", name, strings.Join(names, ", "))
}
