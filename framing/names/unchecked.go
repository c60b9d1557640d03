package names

import "parallax/framing/study"

// Unchecked sets findings apart that stand on discovered names: nobody has said
// that the names belong together, so they are to be checked, and no result. nil
// where a person's codebook was given, or there is none.
func Unchecked(found []study.Finding, o *study.Options) []study.Finding {
	if o.Discovered == 0 || len(found) == 0 {
		return nil
	}
	out := []study.Finding{{
		Kind: "labels",
		Text: "To be checked: these names were discovered, and nobody has said that they belong together. " +
			"“parallax labels PATH --draft codebook.yaml” writes them down to edit; name the file with --codebook.",
	}}
	for _, f := range found {
		f.Text = "To be checked: " + f.Text
		out = append(out, f)
	}
	return out
}
