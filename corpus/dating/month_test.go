package dating

import "testing"

func TestMonths(t *testing.T) {
	for text, want := range map[string]string{
		"samedi 4 mars 2023":             "2023-03-04",
		"4. März 2023 Samstag":           "2023-03-04",
		"Samstag, 4. März 2023":          "2023-03-04",
		"4 de marzo de 2023":             "2023-03-04",
		"4 de marzo del 2023, 10:12":     "2023-03-04T10:12:00",
		"1er août 2023":                  "2023-08-01",
		"12 juil. 2023":                  "2023-07-12",
		"12 juin 2023":                   "2023-06-12",
		"3 ottobre 2023 martedì":         "2023-10-03",
		"31 dezembro 2023":               "2023-12-31",
		"9 mei 2023":                     "2023-05-09",
		"9. Mai 2023":                    "2023-05-09",
		"2023 Mar 04":                    "2023-03-04",
		"sábado 4 marzo 2023 02:15 hrs.": "2023-03-04T02:15:00",
	} {
		if got, err := Parse(text); got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"31 février 2023", "mars 2023", "4 marches 2023", "4 de 2023", "4 Uhr 2023", "40 mai 2023"} {
		if got, err := Parse(text); err == nil {
			t.Errorf("%q: %q", text, got)
		}
	}
}
