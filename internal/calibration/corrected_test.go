package calibration

import "testing"

// Two groups that differ in the machine's errors alone: as read they are called different in nearly every corpus, corrected
// they are not, and the intervals hold the truth. Bounds are wide, since the corpora are few; the figures are those of
// parallax-eval corrected.
func TestCorrectedCorpora(t *testing.T) {
	c, err := SimulateCorrected(CodedDesign{Share: .36, Right: [2]float64{.6, .95}, ICC: .25, Codes: 300}, 40, 1)
	if err != nil {
		t.Fatal(err)
	}
	if c.MachineCalled.Share() < .9 || c.Called.Share() > .15 || c.Cover.Share() < .88 || c.Bias > .015 || c.Bias < -.015 || c.Width > 1 || c.Wider.Hits > 0 {
		t.Errorf("%+v", c)
	}
}
