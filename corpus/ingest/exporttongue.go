package ingest

import (
	"regexp"
	"strings"
)

// Databases write the labels of an export in the language of their pages. A line that is a label has its English form
// beside it (block.as), which decides what the line is; the text stays as it was written.

// A tongue is a language of such labels: each, in lower case, with its English form.
type tongue map[string]string

// tongues lists the languages, in the order in which they are preferred.
func tongues() []tongue {
	lists := []string{
		`autor=Byline verfasser=Byline rubrik=Section ressort=Section länge=Length textkörper=Body text=Body klassifizierung=Classification sprache=Language ladedatum=Load-Date
			update=Load-Date publikationstyp=Publication-Type grafik=Graphic schlagwörter=Subject thema=Subject ende_des_dokuments=End_of_Document titel=Title volltext=Full_text
			vollständiger_text=Full_text zusammenfassung=Abstract publikationstitel=Publication_title titel_der_publikation=Publication_title publikationsdatum=Publication_date
			datum_der_publikation=Publication_date publikationsjahr=Publication_year jahr_der_publikation=Publication_year informationen_zur_publikation=Publication_info publikationsinfo=Publication_info
			herausgeber=Publisher verlag=Publisher verlagsort=Place_of_publication ort=Location publikationsland=Country_of_publication quellentyp=Source_type
			publikationssprache=Language_of_publication sprache_der_publikation=Language_of_publication dokumententyp=Document_type dokumenttyp=Document_type proquest-dokument-id=ProQuest_document_ID
			dokument-url=Document_URL datenbank=Database erste_seite=First_page zuletzt_aktualisiert=Last_updated fach=Subject land=Country`,
		`auteur=Byline rubrique=Section longueur=Length corps=Body classification=Classification langue=Language date-chargement=Load-Date date_de_chargement=Load-Date
			type-publication=Publication-Type type_de_publication=Publication-Type graphique=Graphic encadré=Highlight sujet=Subject fin_du_document=End_of_Document titre=Title
			texte_intégral=Full_text texte_complet=Full_text résumé=Abstract titre_de_la_publication=Publication_title titre_de_publication=Publication_title date_de_publication=Publication_date
			année_de_publication=Publication_year informations_sur_la_publication=Publication_info info_sur_la_publication=Publication_info éditeur=Publisher lieu_de_publication=Place_of_publication
			lieu=Location pays_de_publication=Country_of_publication type_de_source=Source_type langue_de_publication=Language_of_publication type_de_document=Document_type
			id_de_document_proquest=ProQuest_document_ID id_du_document_proquest=ProQuest_document_ID url_du_document=Document_URL base_de_données=Database première_page=First_page
			dernière_mise_à_jour=Last_updated`,
		`autor=Byline sección=Section longitud=Length extensión=Length cuerpo=Body clasificación=Classification idioma=Language fecha_de_carga=Load-Date tipo_de_publicación=Publication-Type
			gráfico=Graphic tema=Subject materia=Subject fin_del_documento=End_of_Document título=Title texto_completo=Full_text resumen=Abstract título_de_publicación=Publication_title
			título_de_la_publicación=Publication_title fecha_de_publicación=Publication_date año_de_publicación=Publication_year información_de_publicación=Publication_info editorial=Publisher
			lugar_de_publicación=Place_of_publication lugar=Location país_de_publicación=Country_of_publication tipo_de_fuente=Source_type idioma_de_la_publicación=Language_of_publication
			idioma_de_publicación=Language_of_publication tipo_de_documento=Document_type id_del_documento_de_proquest=ProQuest_document_ID url_del_documento=Document_URL base_de_datos=Database
			primera_página=First_page última_actualización=Last_updated`,
		`autore=Byline sezione=Section lunghezza=Length corpo=Body classificazione=Classification lingua=Language data_di_caricamento=Load-Date soggetto=Subject fine_del_documento=End_of_Document
			titolo=Title testo_completo=Full_text abstract=Abstract titolo_della_pubblicazione=Publication_title data_di_pubblicazione=Publication_date anno_di_pubblicazione=Publication_year
			editore=Publisher luogo_di_pubblicazione=Place_of_publication tipo_di_documento=Document_type`,
		`autor=Byline seção=Section comprimento=Length corpo=Body classificação=Classification idioma=Language data_de_carregamento=Load-Date assunto=Subject fim_do_documento=End_of_Document
			título=Title texto_completo=Full_text resumo=Abstract título_da_publicação=Publication_title data_de_publicação=Publication_date ano_de_publicação=Publication_year editora=Publisher`,
	}
	out := make([]tongue, len(lists))
	for i, list := range lists {
		out[i] = tongue{}
		for _, pair := range strings.Fields(list) {
			from, to, _ := strings.Cut(strings.ReplaceAll(pair, "_", " "), "=")
			out[i][from] = to
		}
	}
	return out
}

const (
	// maxLabelLine is the most bytes of a line that can be a label with a short value, and maxLabelBytes of the label.
	maxLabelLine, maxLabelBytes = 400, 40
	// leastLabels is how many labels of a language a file must have before it is read in it.
	leastLabels = 3
)

// lengthLine is the length of an article in Factiva: "312 Wörter".
var lengthLine = regexp.MustCompile(`(?i)^((?:WC\s+)?[\d,.\x{a0}\x{202f} ]+) (?:wörter|mots|palabras|parole|palavras|woorden)$`)

// label is the English form of a line in a language, "" where the line is no label of it.
func (t tongue) label(line string) string {
	if len(line) > maxLabelLine {
		return ""
	}
	label, value, labelled := strings.Cut(line, ":")
	label = strings.TrimSpace(label)
	if len(label) > maxLabelBytes {
		return ""
	}
	english := t[strings.ToLower(label)]
	switch whole := english == "Body" || english == "Classification" || english == "End of Document" || english == "Graphic" || english == "Full text"; {
	case english == "", !labelled && !whole:
		return ""
	case label == strings.ToUpper(label):
		english = strings.ToUpper(english)
	}
	if !labelled {
		return english
	}
	return english + ": " + strings.TrimSpace(value)
}

// inEnglish gives the lines of an export that are labels in another language their English form: of the
// language of which most labels stand in the file. English ones are labels in any file.
func (s script) inEnglish() script {
	most, best := leastLabels-1, tongue(nil)
	for _, t := range tongues() {
		seen := map[string]bool{}
		for k := range s.blocks {
			line := s.line(k)
			label, _, _ := strings.Cut(t.label(line), ":")
			if label != "" && !strings.HasPrefix(strings.ToLower(line), strings.ToLower(label)) {
				seen[label] = true
			}
		}
		if len(seen) > most {
			most, best = len(seen), t
		}
	}
	blocks := make([]block, len(s.blocks))
	for k, b := range s.blocks {
		line := s.line(k)
		if best != nil {
			b.as = best.label(line)
		}
		if m := lengthLine.FindStringSubmatch(line); len(line) < maxDateLine && m != nil {
			b.as = strings.TrimSpace(m[1]) + " words"
		}
		blocks[k] = b
	}
	return script{blocks, s.join}
}
