package ingest

import (
	"archive/zip"
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parallax/corpus"
)

// All articles, outlets and names in these files are invented; the files have
// the shape in which the databases write them.

const nexisUni = `User Name: = A. Reader
Date and Time: = Monday, March 6, 2023 10:15:00 AM CET
Job Number: = 190000001
Documents (2)
1. Cranes stand still in Velta
Client/Matter: -None-
Search Terms: harbour
Cranes stand still in Velta
The Courier
March 4, 2023 Saturday
Final Edition
Copyright 2023 The Courier All Rights Reserved
Section: NEWS; Pg. 1
Length: 312 words
Byline: By Ana Reyes
Dateline: VELTA
Body
The harbour master called the pickets vandals on Friday. “We will not pay,” he said.
Section 4 of the contract: nothing was said of cranes.
Graphic
The quay at dawn
Classification
Language: ENGLISH
Publication-Type: Newspaper
Subject: STRIKES (90%); PORTS (89%)
Load-Date: March 5, 2023
End of Document
Talks fail
The Herald
5 March 2023
Copyright 2023 The Herald
Length: 200 words
Body
The union said the talks had failed.
Load-Date: March 6, 2023
End of Document
`

const lexisNexis = `


                               1 of 2 DOCUMENTS

                                  The Courier

                             March 4, 2023 Saturday
                                 Final Edition

Cranes stand still
in Velta

BYLINE: By Ana Reyes

SECTION: NEWS; Pg. 1

LENGTH: 312 words

DATELINE: VELTA

The harbour master called the pickets vandals on Friday. “We will not pay,” he
said.

Section 4 of the contract: nothing was said of cranes.

GRAPHIC: The quay at dawn

LOAD-DATE: March 5, 2023

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                         Copyright 2023 The Courier
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                                  The Herald

                              March 5, 2023 Sunday

Talks fail

LENGTH: 200 words

The union said the talks had failed.

LOAD-DATE: March 6, 2023
`

const factivaText = `NEWS
Cranes stand still in Velta
Ana Reyes
312 words
4 March 2023
06:30
The Courier
COUR
1
English
Copyright 2023, The Courier. All rights reserved.

The harbour master called the pickets vandals on Friday. “We will not pay,” he said.

Section 4 of the contract: nothing was said of cranes.

Document COUR000020230304ej34000a1

Talks fail
200 words
5 March 2023
The Herald
HER
English
(c) 2023 The Herald

The union said the talks had failed.

Document HER0000020230305ej35000b2
`

const factivaLabels = `SE
NEWS
HD
Cranes stand still in Velta
BY
By Ana Reyes
WC
312 words
PD
4 March 2023
SN
The Courier
SC
COUR
LA
English
CY
Copyright 2023, The Courier
LP
The harbour master called the pickets vandals on Friday. “We will not pay,” he said.

TD
Section 4 of the contract: nothing was said of cranes.

NS
gstrik : Strikes
AN
Document COUR000020230304ej34000a1
HD
Talks fail
WC
200 words
PD
5 March 2023
SN
The Herald
LP
The union said the talks had failed.
AN
Document HER0000020230305ej35000b2
`

const proquestText = `____________________________________________________________

Document 1 of 2

Cranes stand still in Velta

Author: Ana Reyes

Publication info: The Courier ; Velta [Velta]04 Mar 2023: A.1.

ProQuest document link

Abstract: None available.

Full text: The harbour master called the pickets vandals on Friday. “We will not pay,” he said.

Section 4 of the contract: nothing was said of cranes.

Subject: Strikes; Ports

Title: Cranes stand still in Velta

Publication title: The Courier

Publication date: Mar 4, 2023

Section: NEWS; Pg. 1

ProQuest document ID: 1234567

____________________________________________________________

Document 2 of 2

Talks fail

Publication info: The Herald; Velta [Velta]05 Mar 2023.

Full text: The union said the talks had failed.

Publication title: The Herald

Publication date: Mar 5, 2023

____________________________________________________________

Contact ProQuest
Copyright (c) 2023 ProQuest LLC
`

// asRTF, asDOCX and asHTML write lines as paragraphs.
func asRTF(text string) string {
	var b strings.Builder
	b.WriteString(`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Arial;}}{\*\generator Somebody;}{\header\pard Page 1\par}` + "\n")
	for line := range strings.Lines(text) {
		line = strings.NewReplacer(`\`, `\\`, "{", `\{`, "}", `\}`, "“", `\'93`, "”", `\u8221 ?`).Replace(strings.TrimRight(line, "\n"))
		b.WriteString(`\pard{\f0 ` + line + `}\par` + "\n")
	}
	return b.String() + "}"
}

func asDOCX(t testing.TB, text string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for line := range strings.Lines(text) {
		line = html.EscapeString(strings.TrimRight(line, "\n"))
		half := len(line) / 2
		for half > 0 && line[half] != ' ' {
			half--
		}
		b.WriteString(`<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">` + line[:half] + `</w:t></w:r><w:r><w:t xml:space="preserve">` + line[half:] + `</w:t></w:r></w:p>`)
	}
	b.WriteString(`</w:body></w:document>`)
	return zipOf(t, "[Content_Types].xml", "<Types/>", "word/document.xml", b.String())
}

func asHTML(text string) string {
	var b strings.Builder
	b.WriteString("<html><head><title>Export</title></head><body>")
	for line := range strings.Lines(text) {
		b.WriteString("<div><p>" + html.EscapeString(strings.TrimSpace(line)) + "</p></div>\n")
	}
	return b.String() + "</body></html>"
}

// zipOf is a zip archive of names and contents, in turns.
func zipOf(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestExports(t *testing.T) {
	for _, c := range []struct {
		name, file, content string
	}{
		{"Nexis Uni, Word", "a/Files(2).DOCX", asDOCX(t, nexisUni)},
		{"Nexis Uni, RTF", "a/Files(2).rtf", asRTF(nexisUni)},
		{"Nexis Uni, RTF under another name", "a/files.txt", asRTF(nexisUni)},
		{"Nexis Uni, Word under another name", "a/files.txt", asDOCX(t, nexisUni)},
		{"LexisNexis, text", "a/lexis.TXT", lexisNexis},
		{"LexisNexis, page", "a/lexis.html", asHTML(strings.ReplaceAll(strings.ReplaceAll(lexisNexis, "still\nin", "still in"), "he\nsaid", "he said"))},
		{"Factiva, text", "a/factiva.txt", factivaText},
		{"Factiva, RTF", "a/factiva.rtf", asRTF(factivaText)},
		{"Factiva, page", "a/factiva.html", asHTML(factivaText)},
		{"Factiva with labels, text", "a/factiva.txt", factivaLabels},
		{"Factiva with labels, RTF", "a/factiva.rtf", asRTF(factivaLabels)},
		{"ProQuest, text", "a/proquest.txt", proquestText},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, _, err := readAll(t, oneFile(c.file, c.content), Options{})
			if err != nil {
				t.Fatal(err)
			}
			for i := range docs {
				docs[i].Text = strings.ReplaceAll(docs[i].Text, "he\nsaid", "he said") // lines of a plain text stay as they are
				docs[i].Fields = nil
			}
			want := []corpus.Document{
				{ID: c.file + "#1", Outlet: "The Courier", Date: "2023-03-04", Title: "Cranes stand still in Velta",
					Text: "The harbour master called the pickets vandals on Friday. “We will not pay,” he said.\n\nSection 4 of the contract: nothing was said of cranes."},
				{ID: c.file + "#2", Outlet: "The Herald", Date: "2023-03-05", Title: "Talks fail", Text: "The union said the talks had failed."},
			}
			if len(docs) != len(want) {
				t.Fatalf("%d documents, want %d:\n%v", len(docs), len(want), docs)
			}
			if d := cmp.Diff(want, docs, cmpopts.IgnoreFields(corpus.Document{}, "Origin")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestExportFields(t *testing.T) {
	for name, content := range map[string]string{"n.rtf": asRTF(nexisUni), "l.txt": lexisNexis, "f.txt": factivaText, "g.txt": factivaLabels, "p.txt": proquestText} {
		docs, _, err := readAll(t, oneFile(name, content), Options{Map: map[string]string{"by": "author"}})
		if err != nil {
			t.Fatal(err)
		}
		if by, _ := docs[0].Field("by"); by != "Ana Reyes" {
			t.Errorf("%s: author %q", name, by)
		}
		if section, _ := docs[0].Field("section"); !strings.HasPrefix(section, "NEWS") {
			t.Errorf("%s: section %q", name, section)
		}
	}
}

// TestNoExport shows texts that speak of such lines and are articles.
func TestNoExport(t *testing.T) {
	for _, text := range []string{
		"The file said 1 of 2 DOCUMENTS was missing.\n\nNobody knew where it was.",
		"Document ABC000020230304ej34000a1 was cited in court.\n\nThe judge read it.",
		"He read the Full text: it was long.\n\nSubject: none.",
		"They wrote End of Document below it.\n\nAnd left.",
	} {
		docs, _, err := readAll(t, oneFile("n.txt", text), Options{})
		if err != nil || len(docs) != 1 || docs[0].ID != "n.txt" || docs[0].Text != text {
			t.Errorf("%q: %v, %v", text, docs, err)
		}
	}
}
