package gate

import (
	"strconv"

	"parallax/framing"
)

// topicShare is how much of its coverage a group gives to a topic.
func topicShare() quantity {
	const name = "topic_share"
	return quantity{
		name: name, unit: "share", sampled: true, args: append(optional("topic"), optional("outlet", "group")...),
		about:   "share of a group's documents that are of a topic, by its number (topic=1 is that of most documents)",
		example: "topic_share(topic=*, outlet=*) <= 0.60",
		measure: told(name),
		facts: func(r *framing.Result) []Fact {
			var out []Fact
			for i := range r.Topics.Shares {
				x := &r.Topics.Shares[i]
				out = append(out, Fact{
					Quantity: name, Number: estimated(x.Share), passages: x.Passages,
					Args: []Arg{{"topic", strconv.Itoa(x.Topic)}, {"group", x.Group}},
				})
			}
			return out
		},
	}
}
