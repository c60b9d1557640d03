package ingest

import (
	"strings"
	"testing"
)

// Exports as databases write them where their pages are in another language. All of it is invented.
func TestTongues(t *testing.T) {
	for _, c := range []struct{ name, text, outlet, title, author, section, want string }{
		{"Factiva, German", "Kräne stehen still in Velta\nAna Reyes\n1.312 Wörter\n4. März 2023\n02:15\nDer Kurier\nKURI\n4\nDeutsch\n(c) 2023 Der Kurier. Alle Rechte vorbehalten.\n\nDer Hafen ruht.\n\nEr öffnet im Mai.\nDokument KURI000020230304ej34000a1\n",
			"Der Kurier", "Kräne stehen still in Velta", "Ana Reyes", "", "Der Hafen ruht.\n\nEr öffnet im Mai."},
		{"Factiva, Spanish", "Las grúas paradas en Velta\nAna Reyes\n312 palabras\n4 marzo 2023\nEl Correo\nECOR\nEspañol\n(c) 2023\n\nEl puerto descansa.\nDocumento ECOR000020230304ej34000a1\n",
			"El Correo", "Las grúas paradas en Velta", "Ana Reyes", "", "El puerto descansa."},
		{"Nexis, French", "Les grues immobiles à Velta\n\nLe Courrier\n\nsamedi 4 mars 2023\n\nCopyright 2023 Le Courrier\n\nRubrique : MONDE\n\nLongueur : 312 mots\n\nAuteur : Ana Reyes\n\nCorps\n\nLe port se repose.\n\nSujet : grève\n\nLangue : FRENCH\n\nFin du document\n",
			"Le Courrier", "Les grues immobiles à Velta", "Ana Reyes", "MONDE", "Le port se repose."},
		{"Nexis, text of another language", "Las grúas paradas en Velta\n\nEl Correo\n\n4 de marzo de 2023\n\nCopyright 2023 El Correo\n\nSection: MUNDO\n\nLength: 12 words\n\nByline: Ana Reyes\n\nBody\n\nTema: el puerto.\n\nAutor: nadie.\n\nClassification\n\nLanguage: SPANISH\n\nEnd of Document\n",
			"El Correo", "Las grúas paradas en Velta", "Ana Reyes", "MUNDO", "Tema: el puerto.\n\nAutor: nadie."},
		{"LexisNexis, German", "\n                 1 von 1 DOKUMENT\n\n                  Der Kurier\n\n             4. März 2023 Samstag\n\nKräne stehen still in Velta\n\nAUTOR: Ana Reyes\n\nRUBRIK: POLITIK\n\nLÄNGE: 12 Wörter\n\n\nDer Hafen ruht.\n\nUPDATE: 5. März 2023\n\nSPRACHE: GERMAN; Deutsch\n",
			"Der Kurier", "Kräne stehen still in Velta", "Ana Reyes", "POLITIK", "Der Hafen ruht."},
		{"ProQuest, French", "____________________________________________________________\n\nLes grues immobiles à Velta\n\nAuteur : Ana Reyes\n\nRésumé : Rien.\n\nTexte intégral : Le port se repose.\n\nSujet : grève\n\nTitre : Les grues immobiles à Velta\n\nTitre de la publication : Le Courrier; Velta\n\nSection : MONDE\n\nDate de publication : 4 mars 2023\n\nBase de données : ProQuest Central\n",
			"Le Courrier", "Les grues immobiles à Velta", "Ana Reyes", "MONDE", "Le port se repose."},
		{"Nexis, set in pages", "Cranes stand still in Velta\n\nThe Courier\n\nMarch 4, 2023\n\nSection: NEWS\n\nByline: Ana Reyes\n\nBody\n\nThe port rests.\n\nPage 1 of 2\n\nCranes stand still in Velta\n\nIt opens in May.\n\nClassification\n\nEnd of Document\n\nPage 2 of 2\n",
			"The Courier", "Cranes stand still in Velta", "Ana Reyes", "NEWS", "The port rests.\n\nIt opens in May."},
		{"Factiva, with contents", "Headlines\n\nCranes stand still in Velta...... 2\n\nPage 1 of 2 © 2023 Factiva, Inc. All rights reserved.\n\nCranes stand still in Velta\nAna Reyes\n31 words\n4 March 2023\nThe Courier\nCOUR\nEnglish\n(c) 2023\n\nThe port rests.\n\nPage 2 of 2 © 2023 Factiva, Inc. All rights reserved.\n\nIt opens in May.\nDocument COUR000020230304ej34000a1\n",
			"The Courier", "Cranes stand still in Velta", "Ana Reyes", "", "The port rests.\n\nIt opens in May."},
		{"ProQuest, label alone", "____________________________________________________________\n\nCranes stand still in Velta\n\nAuthor: Ana Reyes\n\nFull Text\n\nThe port rests.\n\nTitle: Cranes stand still in Velta\n\nPublication title: The Courier\n\nSection: NEWS\n\nPublication date: Mar 4, 2023\n",
			"The Courier", "Cranes stand still in Velta", "Ana Reyes", "NEWS", "The port rests."},
	} {
		for _, text := range []string{c.text, "\ufeff" + strings.ReplaceAll(c.text, "\n", "\r\n")} {
			docs, _, err := readAll(t, oneFile("x.txt", text), Options{})
			if err != nil || len(docs) != 1 {
				t.Errorf("%s: %d documents, %v", c.name, len(docs), err)
				continue
			}
			d := docs[0]
			author, _ := d.Field("author")
			section, _ := d.Field("section")
			if got := d.AsRead(); d.Outlet != c.outlet || d.Title != c.title || d.Date != "2023-03-04" || author != c.author || section != c.section || strings.TrimSpace(got[:min(len(got), len(c.want))]) != c.want || len(got) > len(c.want)+len(c.title)+4 {
				t.Errorf("%s: %q, %q, %q, by %q in %q: %q", c.name, d.Outlet, d.Title, d.Date, author, section, got)
			}
		}
	}
}

// What a service has removed is no article.
func TestRemoved(t *testing.T) {
	_, _, err := readAll(t, oneFile("n.json", `{"status":"ok","articles":[{"source":{"id":null,"name":"[Removed]"},"title":"[Removed]","url":"https://removed.example","publishedAt":"1970-01-01T00:00:00Z","content":"[Removed]"}]}`), Options{})
	if err == nil || !strings.Contains(err.Error(), "removed the article") {
		t.Error(err)
	}
}
