package page

import (
	"parallax/reports/page/answer"
	"parallax/reports/page/attitudes"
	"parallax/reports/page/corpus"
	"parallax/reports/page/corrected"
	"parallax/reports/page/frames"
	"parallax/reports/page/labels"
	"parallax/reports/page/likeness"
	"parallax/reports/page/methods"
	"parallax/reports/page/multiverse"
	"parallax/reports/page/pairs"
	"parallax/reports/page/part"
	"parallax/reports/page/portraits"
	"parallax/reports/page/position"
	"parallax/reports/page/sentiment"
	"parallax/reports/page/sources"
	"parallax/reports/page/statements"
	"parallax/reports/page/stories"
	"parallax/reports/page/style"
	"parallax/reports/page/topics"
	"parallax/reports/page/words"
)

// sections lists the sections of the page, in their order.
func sections() []part.Section {
	return []part.Section{
		answer.Section(), stories.Section(), corpus.Section(), topics.Section(), sources.Section(), labels.Section(), portraits.Section(), frames.Section(), words.Section(),
		sentiment.Section(), attitudes.Section(), style.Section(), corrected.Section(), multiverse.Section(), position.Section(), statements.Section(), pairs.Section(), likeness.Section(),
		methods.Section(),
	}
}
