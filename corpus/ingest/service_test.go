package ingest

import (
	"strings"
	"testing"
)

// Answers of services, invented, in the shape in which they come.

const (
	nytAnswer = `{"status": "OK", "response": {"docs": [{"web_url": "https://nyt.example/1", "lead_paragraph": "The port is shut.", "source": "The New York Times",
 "headline": {"main": "Port shut", "kicker": null}, "pub_date": "2023-03-04T10:00:00+0000", "byline": {"original": "By Ana Reyes"}, "section_name": "World", "_id": "nyt://1"}], "meta": {"hits": 1}}}`
	guardianAnswer = `{"response": {"status": "ok", "results": [{"id": "world/1", "sectionName": "World", "webTitle": "Port shut", "webPublicationDate": "2023-03-04T10:00:00Z", "webUrl": "https://guardian.example/1",
 "fields": {"bodyText": "The port is shut.", "byline": "Ana Reyes"}}]}}`
	newsAPIAnswer = `{"status": "ok", "articles": [{"source": {"id": "bbc", "name": "The Courier"}, "author": "Ana Reyes", "title": "Port shut", "url": "https://c.example/1", "publishedAt": "2023-03-04T10:00:00Z", "content": "The port is shut."},
 {"source": {"id": null, "name": "The Herald"}, "author": null, "title": "Talks fail", "url": "https://h.example/2", "publishedAt": "2023-03-05T10:00:00Z", "content": "The talks failed."}]}`
)

func TestServices(t *testing.T) {
	nyt := map[string]string{"text": "response.docs.lead_paragraph", "headline": "response.docs.headline.main"}
	for _, c := range []struct {
		name, file, content    string
		options                map[string]string
		documents              int
		outlet, title, section string
	}{
		{"NYT", "n.json", nytAnswer, nil, 1, "The New York Times", "Port shut", "World"},
		{"NYT, paths given", "n.json", nytAnswer, nyt, 1, "The New York Times", "", "World"},
		{"NYT, answers on lines of their own", "n.jsonl", strings.ReplaceAll(nytAnswer, "\n", "") + "\n" + strings.NewReplacer("\n", "", "nyt://1", "nyt://2").Replace(nytAnswer), nil, 2, "The New York Times", "Port shut", "World"},
		{"Guardian", "n.json", guardianAnswer, nil, 1, "The Guardian", "Port shut", "World"},
		{"Guardian, list alone", "n.json", guardianAnswer[strings.Index(guardianAnswer, "[") : strings.LastIndex(guardianAnswer, "]")+1], nil, 1, "The Guardian", "Port shut", "World"},
		{"Guardian, columns chosen", "n.json", guardianAnswer, map[string]string{"text": "fields.bodyText", "outlet": "sectionName"}, 1, "World", "Port shut", ""},
		{"Guardian, a single item", "n.json", strings.NewReplacer(`"results": [{`, `"content": {`, `}}]}}`, `}}}}`).Replace(guardianAnswer), nil, 1, "The Guardian", "Port shut", "World"},
		{"NYT, nothing found before an article", "n.jsonl", `{"status": "OK", "response": {"docs": []}}` + "\n" + strings.ReplaceAll(nytAnswer, "\n", ""), nil, 1, "The New York Times", "Port shut", "World"},
		{"a list of paragraphs", "n.json", `{"payload": {"items": [{"story": {"paras": ["The port", "is shut."], "by": ["A", "B"]}}]}}`, map[string]string{"text": "payload.items.story.paras", "section": "payload.items.story.by"}, 1, "n", "", "A; B"},
		{"NewsAPI", "n.json", newsAPIAnswer, nil, 2, "The Courier", "Port shut", ""},
		{"NewsAPI on standard input", "stdin", newsAPIAnswer, nil, 2, "The Courier", "Port shut", ""},
		{"a list that only a path names", "n.json", `{"payload": {"items": [{"story": {"text": ["The port", "is shut."], "x": 1}}]}}`, map[string]string{"text": "payload.items.story.text.0"}, 1, "n", "", ""},
		{"an object that names itself", "n.jsonl", `{"source": {"name": "The Courier"}, "id": null, "title": "Port shut", "text": "The port is shut."}`, nil, 1, "The Courier", "Port shut", ""},
		{"a column with a point in its name", "n.jsonl", `{"a.b": "The port is shut.", "a": {"b": "no"}}`, map[string]string{"text": "a.b"}, 1, "n", "", ""},
		{"MediaCloud", "n.csv", "id,language,media_name,publish_date,title,url\n1,en,The Courier,2023-03-04,Port shut,https://c.example\n", map[string]string{"text": "title"}, 1, "The Courier", "", ""},
		{"ProQuest", "n.csv", "Title,Full text,StoreId,pubtitle,pubdate\nPort shut,The port is shut.,12,The Courier,\"Mar 4, 2023\"\n", nil, 1, "The Courier", "Port shut", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			sources := oneFile(c.file, c.content)
			if c.file == "stdin" {
				sources = []Source{{Name: "-", Stream: strings.NewReader(c.content)}}
			}
			docs, _, err := readAll(t, sources, Options{Map: c.options})
			if err != nil {
				t.Fatal(err)
			}
			d := docs[0]
			section, _ := d.Field("section")
			if len(docs) != c.documents || d.Outlet != c.outlet || d.Title != c.title || section != c.section || c.options == nil && d.Text != "The port is shut." {
				t.Errorf("%+v", docs)
			}
		})
	}
}

func TestServiceErrors(t *testing.T) {
	for _, c := range []struct{ name, file, content, want string }{
		{"a list of unknown shape", "n.json", `{"hits": 2, "payload": {"items": [{"story": "x"}]}}`, "n.json: record 1 (line 1), field text: no such column; the columns are hits, payload: if the articles are the elements of the list payload.items inside, name their columns from there: --map text=payload.items.COLUMN"},
		{"MediaCloud", "n.csv", "media_name,publish_date,title\nThe Courier,2023-03-04,Port shut\n", "read the titles with --map text=title"},
		{"GDELT", "n.json", `{"articles": [{"url": "https://x.example", "title": "Port shut", "seendate": "20230304T100000Z", "domain": "x.example"}]}`, "GDELT gives addresses and titles, and no text"},
		{"the Guardian without text", "n.json", strings.ReplaceAll(guardianAnswer, "bodyText", "trailText"), "show-fields=bodyText"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := readAll(t, oneFile(c.file, c.content), Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

// TestLongFirstRecord reads lines from a stream whose first is longer than
// what can be seen of it: a broken line later loses no other.
func TestLongFirstRecord(t *testing.T) {
	long := `{"text": "` + strings.Repeat("word ", 20_000) + `"}`
	docs, report, err := readAll(t, []Source{{Name: "-", Stream: strings.NewReader(long + "\n{\"text\": \"broken\n{\"text\": \"c\"}\n")}}, Options{SkipBad: true})
	if err != nil || len(docs) != 2 || report.Bad.Count != 1 {
		t.Errorf("%d documents, %d bad, %v", len(docs), report.Bad.Count, err)
	}
}

// TestNoArticles shows answers that hold none.
func TestNoArticles(t *testing.T) {
	for answer, want := range map[string]string{
		`{"status": "error", "code": "apiKeyInvalid", "message": "No such key"}`: `n.json: record 1 (line 1): this is the answer of a service that tells an error: "No such key": ask the service anew`,
		`{"fault": {"faultstring": "Invalid ApiKey", "detail": {}}}`:             `that tells an error: "Invalid ApiKey"`,
		`{"response": {"status": "error", "message": "No such page"}}`:           `that tells an error: "No such page"`,
		`{"message": "Unauthorized"}`:                                            `that tells an error: "Unauthorized"`,
		`{"errors": ["No such key"]}`:                                            `that tells an error: "[\"No such key\"]"`,
		`{"status": "OK", "response": {"docs": [], "meta": {"hits": 0}}}`:        "n.json: the file holds no record",
		`{"status": "ok", "totalResults": 0, "articles": []}`:                    "n.json: the file holds no record",
		`{"status": "error", "title": "x", "text": "It rained."}`:                "",
		`{"message": "It rained.", "outlet": "A"}`:                               "the columns are message, outlet",
	} {
		_, _, err := readAll(t, oneFile("n.json", answer), Options{})
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", answer, err, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	docs, _, err := readAll(t, oneFile("n.json", `[{"story": {"paras": ["The port is shut.", "Nobody came."]}}]`), Options{Map: map[string]string{"text": "story.paras"}})
	if err != nil || docs[0].Text != "The port is shut.\n\nNobody came." {
		t.Errorf("%v, %v", docs, err)
	}
}

// TestGuardianBody reads the text of an answer that has it as HTML alone.
func TestGuardianBody(t *testing.T) {
	body := strings.Replace(guardianAnswer, `"bodyText": "The port is shut."`, `"body": "<p>The port is <b>shut</b>.</p><blockquote><p>Go home.</p></blockquote>"`, 1)
	both := strings.Replace(guardianAnswer, `"bodyText"`, `"body": "<p>No.</p>", "bodyText"`, 1)
	for _, options := range []map[string]string{nil, {"text": "response.results.fields.body"}, {"text": "fields.body"}} {
		docs, _, err := readAll(t, oneFile("n.json", body), Options{Map: options})
		if err != nil || docs[0].Text != "The port is shut.\n\nGo home." || len(docs[0].Quotes) != 1 {
			t.Errorf("%v: %+v, %v", options, docs, err)
		}
	}
	if docs, _, err := readAll(t, oneFile("n.json", both), Options{}); err != nil || docs[0].Text != "The port is shut." {
		t.Errorf("%+v, %v", docs, err)
	}
}
