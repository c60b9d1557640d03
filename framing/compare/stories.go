package compare

import (
	"fmt"

	"parallax/framing/story"
)

// Stories are the stories of the corpus, as framing/story finds them; their documents are those of the tally, by their places. They are
// found once, from the words that were counted.
func (s *Study) Stories() ([]story.Story, error) {
	if s.stories != nil {
		return s.stories, nil
	}
	var c story.Corpus
	var words []string
	next := 0
	for d := range s.Tally.Docs {
		words = words[:0]
		for ; next < len(s.Tally.Statements) && s.Tally.Statements[next].Doc == d; next++ {
			if s.Tally.Statements[next].OnPage() {
				continue
			}
			for _, w := range s.Tally.Words.Row(next) {
				words = append(words, s.Tally.Vocabulary.Term(w.ID()))
			}
		}
		c.AddWords(&s.Tally.Docs[d].Document, words)
	}
	o := story.DefaultOptions()
	o.Workers = max(1, s.Workers)
	found, err := c.Stories(s.Ctx, o)
	if err != nil {
		return nil, fmt.Errorf("finding the stories: %w", err)
	}
	s.stories = found
	return found, nil
}

// Text is what a statement says, read again.
func (s *Study) Text(statement int) (string, error) {
	line, err := s.lines.Read(statement)
	return line.Text, err
}
