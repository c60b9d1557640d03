package study

import (
	"parallax/framing"
	"parallax/framing/gate"
)

// kind is what the value of a key may be.
type kind int

const (
	text     kind = iota // one value of letters
	path                 // text that names a file, relative to the study's folder
	list                 // texts; one alone stands for a list of one
	paths                // list, of paths and patterns
	whole                // a whole number of at least min
	fraction             // a number between 0 and 1, both excluded
	switched             // true or false
	mapping              // names to texts
	book                 // a codebook, or the path of one
	gates                // a list of gates
)

// A Key is one key of a study file.
type Key struct {
	Name string
	// About says what it does, and Example shows a value, as YAML.
	About, Example string
	kind           kind
	min            int      // least value of a whole number
	choices        []string // all that a text or list may hold; nil for anything
	elsewhere      bool     // no flag of every command that studies: not a setting
}

// Keys lists every key, in the order in which Template writes them.
func Keys() []Key {
	return []Key{
		{Name: "corpus", kind: paths, elsewhere: true, Example: `["articles"]`,
			About: "What to read: folders (ROOT/OUTLET/article.txt), files, archives, patterns such as \"articles/**/*.txt\".\nRelative to this file."},
		{Name: "map", kind: mapping, Example: `{text: content, outlet: source}`,
			About: "Columns of records that hold the parts of a document: id, outlet, date, title, url, text, or a field's name."},
		{Name: "outlet", kind: text, Example: `Herald`,
			About: "The outlet of documents for which neither a column nor a folder names one."},
		{Name: "encoding", kind: text, Example: `windows-1252`,
			About: "The encoding of the text; auto guesses. Left out: UTF-8, checked."},
		{Name: "date_format", kind: text, Example: `DD/MM/YYYY`,
			About: "The form of dates of which either number may be the day. Left out: what the corpus tells."},
		{Name: "language", kind: text, choices: []string{"en", "any"}, Example: `en`,
			About: "en stops where most of an outlet's documents are in another language than English; any counts them all the same."},
		{Name: "skip_bad", kind: switched, Example: `true`,
			About: "Pass over documents that cannot be read, and count them in the result, instead of stopping."},
		{Name: "where", kind: text, Example: `"date>=2023-01-01 && topic=strike"`,
			About: "Take only the documents that fulfil a condition."},
		{Name: "by", kind: list, Example: `[outlet]`,
			About: "What the groups are: outlet, source, voice, a field, or several of these."},
		{Name: "target", kind: text, Example: `Herald`,
			About: "Compare only this group,"},
		{Name: "reference", kind: text, Example: `Courier`,
			About: "with this one; left out, with the rest."},
		{Name: "voice", kind: list, choices: []string{"own", "quoted", "reported"}, Example: `[own]`,
			About: "Count only these voices. Left out: all, told apart."},
		{Name: "topic", kind: text, Example: `syria`,
			About: "Take only documents of one topic of the corpus, by its number or one of the words that parallax topics shows."},
		{Name: "hypotheses", kind: list, Example: `["label_share(referent=protesters, family=mob, voice=own): Herald > rest"]`,
			About: "Differences that you expect before you look, or that two groups are alike (A = B within 0.1), corrected among themselves and told first."},
		{Name: "codes", kind: list, Example: `["conflict: yes, no | Do sides disagree here?"]`,
			About: "Questions of your own that `parallax sample` asks its coders: NAME: CODE, CODE | QUESTION, or a coding book such as ready:generic-frames."},
		{Name: "preregistration", kind: path, Example: `preregistration.json`,
			About: "The plan that 'parallax preregister' wrote: the report says whether the study follows it."},
		{Name: "coded", kind: paths, Example: `[ann.csv, bob.csv]`,
			About: "Sheets of `parallax sample` that people coded, by which `parallax compare` corrects shares."},
		{Name: "key", kind: path, Example: `sheet.key.json`,
			About: "The key of the sample that was coded. Left out: beside the first sheet."},
		{Name: "cluster", kind: text, Example: `story`,
			About: "Take the documents of one story, author, date or value of another field as one observation of tests and intervals."},
		{Name: "within", kind: text, Example: `story`,
			About: "Permute documents only within one story, or one value of a field: the groups are compared on what they share."},
		{Name: "drop_repeated", kind: switched, Example: `true`,
			About: "Leave out sentences that begin with the same words in 5 % of an outlet's documents: captions, notices, credits."},
		{Name: "multiverse", kind: switched, Example: `false`,
			About: "Carry the study out in every way in which it could as well have been made, and tell in how many its sentences hold."},
		{Name: "codebook", kind: book, Example: `codebook.yaml`,
			About: "The referents, label families, frames and sources: a file, or the codebook itself."},
		{Name: "discover", kind: switched, Example: `false`,
			About: "Without a codebook, look for names in the documents and compare those."},
		{Name: "sentiment", kind: text, Example: `vader`,
			About: "The scorer of sentences."},
		{Name: "toward", kind: text, Example: `all`,
			About: "The referent to which the sentences' attitude is measured; all or none."},
		{Name: "seed", kind: whole, Example: `1`,
			About: "The seed of everything that is drawn by chance."},
		{Name: "level", kind: fraction, Example: `0.95`,
			About: "The level of the intervals."},
		{Name: "resamples", kind: whole, Example: `1000`,
			About: "Bootstrap resamples of documents for each interval; 0 for none."},
		{Name: "permutations", kind: whole, Example: `1000`,
			About: "Permutations of documents for each test; 0 for none."},
		{Name: "top", kind: whole, Example: `100`,
			About: "Keywords shown of each group, and as many phrases; 0 for all."},
		{Name: "ngrams", kind: text, choices: framing.Ngrams(), Example: `1-3`,
			About: "How many words a keyword may have: 1 for words alone, 1-3 for phrases of two and three beside them."},
		{Name: "min_docs", kind: whole, Example: `3`,
			About: "Fewest documents that a keyword or a collocate stands in."},
		{Name: "topics", kind: whole, Example: `12`,
			About: "How many topics are looked for; 0 for half the square root of the documents."},
		{Name: "dims", kind: whole, min: 2, Example: `100`,
			About: "Dimensions of the statements' vectors."},
		{Name: "passages", kind: whole, Example: `5`,
			About: "Passages kept behind each number."},
		{Name: "out", kind: path, Example: `parallax-report`,
			About: "The report's folder."},
		{Name: "baseline", kind: path, elsewhere: true, Example: `parallax-baseline.json`,
			About: "The baseline that `parallax baseline` writes and `parallax check` compares with."},
		{Name: "min_documents", kind: whole, elsewhere: true, Example: `5`,
			About: "A gate on a share or a mean that rests on fewer documents has not enough data."},
		{Name: "no_data", kind: text, elsewhere: true, choices: []string{"pass", "fail"}, Example: `pass`,
			About: "Whether a gate without enough data fails the job."},
		{Name: "gates", kind: gates, elsewhere: true, Example: gatesExample(),
			About: "What `parallax check` holds the corpus against; docs/ci.md lists what a gate can speak of."},
	}
}

func gatesExample() string {
	out := ""
	for _, q := range gate.Quantities() {
		out += "\n  - " + q.Example
	}
	return out
}

func keyNames() []string {
	var out []string
	for _, k := range Keys() {
		out = append(out, k.Name)
	}
	return out
}
