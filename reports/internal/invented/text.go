package invented

// Sentences, headlines and words made up for this package; %s takes the word
// that a passage is shown for.
var (
	sentences = [...]string{
		"On the third night the %s stood at the north gate and would not move.",
		"By Thursday, according to two people on the quay, the %s had agreed to talk.",
		"Ships waited in the roads while %s and the port argued over the night shift.",
		"Nobody had told the crews why the %s were still there, or for how long.",
		"It was the %s, and not the weather, that emptied the market on Saturday.",
		"A second meeting with the %s is planned; neither side would say where.",
		"“We will not be spoken to like this by the %s,” one of them called across the fence.",
	}
	titles = [...]string{
		"Cranes stand still for a third day", "Port and dockers return to the table",
		"What the strike costs the town", "Night shift: an offer, and an answer",
	}
	words = [...]string{
		"strikers", "dockers", "blockade", "mob", "workers", "families", "disruption", "hostage", "talks", "wages",
		"solidarity", "chaos", "picket", "economy", "overtime", "unlawful", "dignity", "backlog", "freight", "union",
		"militants", "safety", "shareholders", "kitchen", "police", "offer", "crane", "greed", "losses", "night shift",
	}
	verbs = [...]string{"said", "claimed", "told", "insisted", "confirmed", "admitted"}
)
