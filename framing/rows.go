package framing

import (
	"parallax/framing/attitudes"
	"parallax/framing/company"
	"parallax/framing/compare"
	"parallax/framing/corrected"
	"parallax/framing/credits"
	"parallax/framing/frames"
	"parallax/framing/hypotheses"
	"parallax/framing/likeness"
	"parallax/framing/names"
	"parallax/framing/overview"
	"parallax/framing/portraits"
	"parallax/framing/position"
	"parallax/framing/sources"
	"parallax/framing/stories"
	"parallax/framing/study"
	"parallax/framing/tally"
	"parallax/framing/tone"
	"parallax/framing/topics"
	"parallax/framing/words"
)

// What a study is asked, and what it reads with.
type (
	// Options are a study's choices.
	Options = study.Options
	// A Spool keeps the statement lines, so that a study holds no text.
	Spool = tally.Spool
	// Memory is a Spool for corpora that fit.
	Memory = tally.Memory
	// A MentionLine is one place where a pattern of the codebook stands.
	MentionLine = tally.MentionLine
)

// Names that options and results use.
const (
	AllVoices    = study.AllVoices
	Rest         = study.Rest
	TowardAll    = study.TowardAll
	TowardNone   = study.TowardNone
	NamesCounted = study.NamesCounted
)

// DefaultOptions are the choices that a study makes where the user makes none.
func DefaultOptions() Options { return study.DefaultOptions() }

// Ngrams lists what Options.Ngrams may be.
func Ngrams() []string { return study.Ngrams() }

// What every part of a result is made of.
type (
	// A Finding is one sentence of the answer.
	Finding = study.Finding
	// A Warning is what a reader of the numbers must know.
	Warning = study.Warning
	// A Method is a formula that the result used.
	Method = study.Method
	// A Passage is a statement that a number rests on.
	Passage = study.Passage
	// A PassageRef points to a passage and marks words in it.
	PassageRef = study.PassageRef
	// A Group is one side of the comparison.
	Group = compare.Group
	// A VoiceCount is how much one voice says.
	VoiceCount = compare.VoiceCount
	// A CopyRow is a document that nearly repeats an earlier one.
	CopyRow = compare.CopyRow
)

// The rows of a result by the rooms that fill them, where they are declared.
type (
	Corpus      = overview.Corpus
	OutletRow   = overview.OutletRow
	TimelineRow = overview.TimelineRow
	Skipped     = overview.Skipped
	SkippedItem = overview.SkippedItem
	PagePiece   = overview.PagePiece

	SourceRow = sources.SourceRow
	// A HeardRow is how much one group hears a source or a class of sources.
	HeardRow  = sources.HeardRow
	VerbCount = sources.VerbCount
	NameRow   = sources.NameRow
	Credits   = credits.Check
	CreditRow = credits.Row

	Stories         = stories.Stories
	StoryRow        = stories.Row
	StoryClaimRow   = stories.Claim
	StoryTellingRow = stories.Telling

	Topics        = topics.Topics
	TopicRow      = topics.Row
	TopicShareRow = topics.ShareRow

	LabelRow       = names.LabelRow
	FormCount      = names.FormCount
	LabelTests     = names.LabelTests
	LabelTestRow   = names.LabelTestRow
	LabelPairRow   = names.LabelPairRow
	LabelTimes     = names.LabelTimes
	LabelTimeRow   = names.LabelTimeRow
	LabelChangeRow = names.LabelChangeRow
	Period         = names.Period

	PortraitRow   = portraits.PortraitRow
	DistanceRow   = portraits.DistanceRow
	CompanionRow  = portraits.CompanionRow
	FirstUseRow   = portraits.FirstUseRow
	AttitudeRow   = attitudes.AttitudeRow
	FrameRow      = frames.FrameRow
	KeywordRow    = words.KeywordRow
	TermPlot      = words.TermPlot
	TermPoint     = words.TermPoint
	CollocateRow  = company.CollocateRow
	PositionRow   = position.Row
	HypothesisRow = hypotheses.Row

	Correction        = corrected.Correction
	CorrectedRow      = corrected.Row
	CodeAccuracyRow   = corrected.AccuracyRow
	CoderAgreementRow = corrected.AgreementRow
	LearnedRow        = corrected.LearnedRow

	SentimentRow = tone.SentimentRow
	ShiftRow     = tone.ShiftRow
	ProfileRow   = tone.ProfileRow

	DistanceMatrix = likeness.DistanceMatrix
	Vectors        = likeness.Vectors
	Map            = likeness.Map
	MapPoint       = likeness.MapPoint
	MapAxis        = likeness.MapAxis
	GroupSentences = likeness.GroupSentences
	ScoredPassages = likeness.ScoredPassages
	NeighbourRow   = likeness.NeighbourRow
)
