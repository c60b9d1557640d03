package attribution

import (
	"slices"
	"strings"
	"testing"

	"parallax/corpus"
)

// Every form of marks, right and wrong. Invented; "|" parts the quotations
// that a reader would see, "/" the blocks of one.
func TestQuotations(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"straight":          {`He said "no" and "never again" to it.`, `"no"|"never again"`},
		"curly":             {`He said “no” and “never again” to it.`, `“no”|“never again”`},
		"typed twice":       {"He said ''no, never again'' to it and ``yes'' to us.", "''no, never again''|``yes''"},
		"single":            {`‘We won’t go,’ the workers’ leader said.`, `‘We won’t go,’`},
		"single straight":   {`Mayor: 'We won't go' to the workers' hall`, `'We won't go'`},
		"possessive inside": {`He wrote ‘the workers’ hall is shut’ on Monday.`, `‘the workers’ hall is shut’`},
		"apostrophes":       {`The '90s, rock 'n' roll, the workers' hall, ’tis so.`, ``},
		"guillemets":        {`Il dit « non » et »jamais« à tous.`, `« non »|»jamais«`},
		"german":            {`Er sagte: „Nein, nie.“ Dann ging er.`, `„Nein, nie.“`},
		"swedish":           {`Hon sade: ”Nej, aldrig.” Sedan gick hon.`, `”Nej, aldrig.”`},
		"corners":           {`彼は「いいえ」と言った。`, `「いいえ」`},
		"nested":            {`“He told me ‘no’ and left,” she said.`, `“He told me ‘no’ and left,”`},
		"nested same":       {`“He told me “no” and left,” she said.`, `“He told me “no” and left,”`},
		"turned glued":      {`He asked them “to lay down”arms and go”, she said.`, `“to lay down”arms and go”`},
		"opened by closing": {`She said: ”We will go.” He left.`, `”We will go.”`},
		"closed by opening": {`She said “we will go“ and left.`, `“we will go“`},
		"inches":            {`The 12" pipe and the 14" pipe were "too thin" for it.`, `"too thin"`},
		"not closed":        {`He said “we will go. She left.`, `“we will go.`},
		"two not closed":    {`He said “we go. She said “we stay” and left.`, `“we go.|“we stay”`},
		"paragraphs":        {"“We will go.\n\n“We will come back,” he said.", "“We will go./“We will come back,”"},
		"not a paragraph":   {"“We will go,” he said.\n\n“We stay,” she said.", "“We will go,”|“We stay,”"},
		"interrupted":       {`“We will go,” he said, “and come back.”`, `“We will go,”|“and come back.”`},
	} {
		a := reader(t)
		var got []string
		for _, q := range a.parse(c.text, nil).quotations {
			var parts []string
			for _, s := range q.parts {
				parts = append(parts, s.In(c.text))
			}
			got = append(got, strings.Join(parts, "/"))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s\n\tgot  %s\n\twant %s", name, c.text, s, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	a := reader(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A Headline Without a Mark\n\nThe first sentence. The second one.", []string{"A Headline Without a Mark", "The first sentence.", "The second one."}},
		{"It holds in the long term.Kared has held on.", []string{"It holds in the long term.", "Kared has held on."}},
		{"He said “we go.” She left.", []string{"He said “we go.”", "She left."}},
		{"He called it “a win.”Then he left.", []string{"He called it “a win.”", "Then he left."}},
		{"Mr. Drum came to the U.S. on Monday. He left.", []string{"Mr. Drum came to the U.S. on Monday.", "He left."}},
		{"See example.com or Example.Com for more.", []string{"See example.com or Example.Com for more."}},
		{"This text was wrapped at a\nnarrow width, and its sentence\ngoes on. It ends here.", []string{"This text was wrapped at a\nnarrow width, and its sentence\ngoes on.", "It ends here."}},
		{"First point\nSecond point\nA much longer line that is a sentence of its own.", []string{"First point", "Second point", "A much longer line that is a sentence of its own."}},
		{" \n\n ", nil},
	} {
		var got []string
		for _, s := range a.Read(document(c.text)).Sentences {
			got = append(got, s.In(c.text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q\n\tgot  %q\n\twant %q", c.text, got, c.want)
		}
	}
}

// A quotation that a cue interrupts, or that runs over paragraphs, is one
// statement.
func TestOneStatementOfSeveralParts(t *testing.T) {
	for _, text := range []string{
		"“We will go,” the mayor said, “and we will come back.”",
		"“We will go,” the mayor said. “We will come back.”",
		"“We will go,” the mayor said. “We will come back.\n\n“Nobody stays here,” the mayor said.",
	} {
		r, all := read(t, text)
		if got := holding(all, "We will go"); len(got) != 1 || !strings.Contains(got[0].text, "come back") {
			t.Errorf("%s\n\tgot %+v", text, all)
		}
		checkTiles(t, text, r)
	}
}

func TestMixedVoicesStandApart(t *testing.T) {
	text := "The mayor said that the dam was “in the best of conditions” and would hold."
	_, all := read(t, text)
	quoted, reported := holding(all, "best of conditions"), holding(all, "that the dam was")
	if len(quoted) != 1 || quoted[0].voice != corpus.Quoted || quoted[0].text != "“in the best of conditions”" {
		t.Errorf("quoted: %+v", quoted)
	}
	if len(reported) != 1 || reported[0].voice != corpus.Reported || strings.Contains(reported[0].text, "best") {
		t.Errorf("reported: %+v", reported)
	}
	for _, s := range append(quoted, reported...) {
		if s.name != "mayor" {
			t.Errorf("source %q, want mayor", s.name)
		}
	}
}

// A quotation that opens in one paragraph and closes at the end of a later one runs
// through both; one that is only left open does not.
func TestCarriedQuotation(t *testing.T) {
	for _, c := range []struct {
		text  string
		parts int
	}{
		{"Lena Hart explains:\n\n“The dam was built in a hurry. Nobody asked us.\n\nWe had warned the board twice. It was of no use.”\n\nThe hall was cold.", 2},
		{"Lena Hart explains:\n\n“The dam was built in a hurry. Nobody asked us.\n\nThe hall was cold. Nobody stayed.\n\nPavel Drum went home and “slept” there.", 1},
	} {
		r, _ := read(t, c.text)
		parts := 0
		for _, s := range r.Statements {
			if s.Voice == corpus.Quoted && s.Source != nil && s.Source.Name == "Lena Hart" {
				parts += len(s.Spans)
			}
		}
		if parts != c.parts {
			t.Errorf("%q\n\t%d parts, want %d: %+v", c.text, parts, c.parts, r.Statements)
		}
	}
}
