package dating

import (
	"regexp"
	"strings"
	"time"
)

var (
	// wordedDay is a day whose month is a word of any language, with what stands before and behind:
	// "samedi 4 mars 2023", "4. März 2023 Samstag", "4 de marzo de 2023, 10:12".
	wordedDay = regexp.MustCompile(`(?i)^(?:[\p{L}-]{3,15}\.?,? )?(\d{1,2})(?:\.|er|º)? (?:de )?(\p{L}{3,10})\.?,? (?:de |del )?(\d{4})\b(.*)$`)
	// yearFirst is "2023 Mar 04", as ProQuest writes it for reference managers.
	yearFirst = regexp.MustCompile(`(?i)^(\d{4}) ([a-z]{3,9})\.? (\d{1,2})$`)
	// hour is the time of day.
	hour = regexp.MustCompile(`\b\d{1,2}:\d{2}(?::\d{2})?\b`)
)

// inEnglish writes a day in the words of another language, or with the year first, in the order and
// the words that a parser knows; any other text stays as it is.
func inEnglish(s string) string {
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return m[3] + " " + m[2] + " " + m[1]
	}
	m := wordedDay.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	month, ok := month(strings.ToLower(m[2]))
	if !ok {
		return s
	}
	return strings.TrimSpace(m[1] + " " + month.String() + " " + m[3] + " " + hour.FindString(m[4]))
}

// month knows the months of the languages in which databases of news write dates, beside English: German, French, Spanish, Italian,
// Portuguese, Dutch. A short form stands for the names that begin with it.
func month(word string) (time.Month, bool) {
	if len(word) < 3 {
		return 0, false
	}
	switch word {
	case "mar", "mars", "märz", "mär", "marzo", "março", "maart", "mrt": // "mar" is a month in four of them, "mai" in three
		return time.March, true
	case "juin", "jun":
		return time.June, true
	case "juil", "jul":
		return time.July, true
	}
	names := [...][]string{
		time.January:   {"januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari"},
		time.February:  {"februar", "février", "fevrier", "febrero", "febbraio", "fevereiro", "februari"},
		time.April:     {"april", "avril", "abril", "aprile"},
		time.May:       {"mai", "mayo", "maggio", "maio", "mei"},
		time.June:      {"juni", "junio", "giugno", "junho"},
		time.July:      {"juli", "juillet", "julio", "luglio", "julho"},
		time.August:    {"august", "août", "aout", "agosto", "augustus"},
		time.September: {"september", "septembre", "septiembre", "settembre", "setembro"},
		time.October:   {"oktober", "octobre", "octubre", "ottobre", "outubro"},
		time.November:  {"november", "novembre", "noviembre", "novembro"},
		time.December:  {"dezember", "décembre", "decembre", "diciembre", "dicembre", "dezembro", "december"},
	}
	for m, list := range names {
		for _, name := range list {
			if strings.HasPrefix(name, word) {
				return time.Month(m), true
			}
		}
	}
	return 0, false
}
