package table

import (
	"parallax/framing"
	"parallax/framing/topics"
)

// Topics shows what the corpus writes about.
func Topics(r *framing.Result) Table {
	if r.Topics.Note != "" {
		return rowsOf(r, Table{Name: "topics", Title: "Topics", Note: "No topics: " + r.Topics.Note + "."}, r.Topics.Rows)
	}
	return rowsOf(r, Table{
		Name: "topics", Title: "Topics",
		Note: "Found by non-negative matrix factorisation of the documents' content words; halves of the corpus are asked whether they have the topic too (found again), " +
			"and shares of those that are not steady are not tested. Terms are words of the corpus: a person names a topic.",
	}, r.Topics.Rows)
}

// TopicShares shows how much of its coverage each group gives to each topic.
func TopicShares(r *framing.Result) Table {
	return rowsOf(r, Table{
		Name: "topic_shares", Title: "Topics by group",
		Note: "Share of the group's documents that are of the topic; p adjusted is corrected over all topics and groups. Copies are one observation.",
	}, r.Topics.Shares)
}

// TopicDocuments shows the topic of each document, for the command topics.
func TopicDocuments(rows []topics.DocumentRow) Table {
	type row = topics.DocumentRow
	return tabulate(Table{Name: "topic_documents", Title: "Topic of each document", Note: "Topic 0: no word of any topic."}, rows, []field[row]{
		{Column{"doc", "Document", Text}, func(x row) Cell { return text(x.Doc) }},
		{Column{"outlet", "Outlet", Text}, func(x row) Cell { return text(x.Outlet) }},
		{Column{"date", "Date", Text}, func(x row) Cell { return text(x.Date) }},
		{Column{"topic", "Topic", Count}, func(x row) Cell { return count(x.Topic) }},
		{Column{"terms", "About", Text}, func(x row) Cell { return text(x.Terms) }},
	}, nil)
}
