package codebook

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parallax/internal/yamlfile"
)

// readEMFD reads the word scores of the extended Moral Foundations Dictionary
// (Hopp et al. 2021, doi:10.3758/s13428-020-01433-0): a CSV file with a column
// word and a column NAME_p for each foundation, the probability that the word
// stands in a passage of it. Each foundation is a frame, its words weighted by
// their probability; a word that has none is left out.
func readEMFD(name string, text []byte) (*Codebook, []yamlfile.Problem, error) {
	rows := csv.NewReader(strings.NewReader(string(text)))
	head, err := rows.Read()
	if err != nil {
		return nil, nil, yamlfile.Problems{{File: name, Line: 1, Message: fmt.Sprintf("no header: %v", err)}}
	}
	word := slices.Index(head, "word")
	var foundations []int
	for i, h := range head {
		if strings.HasSuffix(h, "_p") && len(h) > 2 {
			foundations = append(foundations, i)
		}
	}
	if word < 0 || len(foundations) == 0 {
		return nil, nil, yamlfile.Problems{{File: name, Line: 1, Message: "needs a column word and columns such as care_p: a .csv codebook is the word scores of the eMFD"}}
	}
	g := &gatherer{file: name}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return g.codebook("extended Moral Foundations Dictionary")
		}
		line, _ := rows.FieldPos(0)
		if err != nil {
			return nil, nil, yamlfile.Problems{{File: name, Line: line, Message: err.Error()}}
		}
		for _, f := range foundations {
			weight, err := strconv.ParseFloat(row[f], 64)
			switch {
			case err != nil || !(weight >= 0 && weight <= 1):
				return nil, nil, yamlfile.Problems{{File: name, Line: line, Message: fmt.Sprintf("%s %q is no probability", head[f], row[f])}}
			case weight > 0:
				g.add(line, row[word], weight, strings.TrimSuffix(head[f], "_p"))
			}
		}
	}
}
