package ingest

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
)

// Feeds, saved pages, archives of the web and agencies' files; all are invented.

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Courier</title>
<item><title>Port shut</title><link>https://courier.example/1</link><description>Short.</description><pubDate>Sat, 04 Mar 2023 10:00:00 GMT</pubDate>
<dc:creator>Ana Reyes</dc:creator><category>Ports</category><content:encoded><![CDATA[<p>The port is <b>shut</b> &amp; empty.</p><p>“Go home,” he said.</p>]]></content:encoded></item>
<item><title>Talks fail</title><description>&lt;p&gt;The talks failed.&lt;/p&gt;</description></item></channel></rss>`

const atomFeed = `<?xml version="1.0"?><!-- a feed --><feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title>
<entry><title>Port shut</title><link href="https://herald.example/1"/><updated>2023-03-04T10:00:00Z</updated><content type="html">&lt;p&gt;The port is shut.&lt;/p&gt;</content></entry></feed>`

func TestFeed(t *testing.T) {
	for _, name := range []string{"n.rss", "n.xml", "n.txt"} {
		docs, _, err := readAll(t, oneFile(name, rss), Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := docs[0]
		if author, _ := d.Field("author"); len(docs) != 2 || d.Outlet != "The Courier" || d.Title != "Port shut" || d.Date != "2023-03-04T10:00:00Z" || d.URL != "https://courier.example/1" ||
			d.Text != "The port is shut & empty.\n\n“Go home,” he said." || author != "Ana Reyes" || docs[1].Text != "The talks failed." {
			t.Errorf("%s: %v", name, docs)
		}
	}
	docs, _, err := readAll(t, oneFile("Paper/n.xml", atomFeed), Options{})
	if err != nil || len(docs) != 1 || docs[0].Outlet != "Paper" || docs[0].Date != "2023-03-04T10:00:00Z" || docs[0].Text != "The port is shut." {
		t.Errorf("%v, %v", docs, err)
	}
}

const onePage = `<html><head><title>Port shut</title></head><body><article><p>The port authority closed the harbour on Tuesday, a spokeswoman said, for the caf=E9 had flooded.</p></article></body></html>`

func TestSavedPage(t *testing.T) {
	const head = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/1\r\nSubject: =?utf-8?Q?Port_shut?=\r\nDate: Sat, 4 Mar 2023 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"x\"\r\n\r\n"
	plain := strings.ReplaceAll(onePage, "caf=E9", "café")
	for name, part := range map[string]string{
		"quoted-printable": "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + onePage,
		"base64":           "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(plain)),
		"eight bits":       "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + plain,
	} {
		mail := head + "--x\r\n" + part + "\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--x--\r\n"
		docs, _, err := readAll(t, oneFile("Courier/page.txt", mail), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		d := docs[0]
		if len(docs) != 1 || d.Outlet != "Courier" || d.Title != "Port shut" || d.URL != "https://courier.example/1" || d.Date != "2023-03-04T10:00:00Z" ||
			!strings.HasPrefix(d.Text, "The port authority") || !strings.HasSuffix(d.Text, "for the café had flooded.") {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

func warcRecord(kind, uri, media, content string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2023-03-04T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, media, len(content), content)
}

func TestWebArchive(t *testing.T) {
	const http = "application/http; msgtype=response"
	page := strings.ReplaceAll(onePage, "caf=E9", "café")
	packed := gz(t, page)
	all := []string{
		warcRecord("warcinfo", "", "application/warc-fields", "software: invented"),
		warcRecord("request", "https://www.courier.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
		warcRecord("response", "https://www.courier.example/1", http, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+page),
		warcRecord("response", "https://courier.example/x.png", http, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x00\x01"),
		warcRecord("response", "https://courier.example/gone", http, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html></html>"),
		warcRecord("response", "https://herald.example/2", http, fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", len(packed), packed)),
		warcRecord("conversion", "https://herald.example/3", "text/plain", "The talks failed."),
	}
	var members strings.Builder // each record a member of its own, as crawlers write them
	for _, r := range all {
		members.WriteString(gz(t, r))
	}
	for name, content := range map[string]string{"n.warc": strings.Join(all, ""), "n.warc.gz": members.String(), "n.txt": strings.Join(all, "")} {
		docs, report, err := readAll(t, oneFile(name, content), Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(docs) != 3 || docs[0].Outlet != "courier.example" || docs[0].URL != "https://www.courier.example/1" || docs[0].Date != "2023-03-04T10:00:00Z" ||
			docs[1].Outlet != "herald.example" || docs[1].Text != docs[0].Text || !strings.Contains(docs[0].Text, "the café had flooded") || docs[2].Text != "The talks failed." {
			t.Errorf("%s: %+v", name, docs)
		}
		if report.Ignored.Count != 2 || !strings.Contains(report.Ignored.First[0].Why, "is of the type image/png") || !strings.Contains(report.Ignored.First[1].Why, "was answered with 404") {
			t.Errorf("%s: %+v", name, report.Ignored)
		}
	}
	cut := strings.Join(all[:3], "")
	docs, report, err := readAll(t, oneFile("n.warc", strings.Join(all, "")[:len(cut)-40]), Options{})
	if err == nil || !strings.Contains(err.Error(), "n.warc: record 1: the archive is damaged: it ends inside a record") {
		t.Errorf("%v, %v, %v", docs, report, err)
	}
}

func TestNewsXML(t *testing.T) {
	const nitf = `<?xml version="1.0" encoding="ISO-8859-1"?><nitf><head><title>Port shut: page title</title><docdata><date.issue norm="20230304T093000Z"/></docdata>
<pubdata name="The Courier" position.section="News"/></head><body><body.head><hedline><hl1>Port shut</hl1></hedline><byline>By <person>Ana Reyes</person></byline></body.head>
<body.content><block class="lead_paragraph"><p>LEAD</p></block><block class="full_text"><p>The caf` + "\xe9" + ` is
shut.</p><p>Nobody came.</p></block></body.content></body></nitf>`
	const newsML = `<newsMessage><itemSet><newsItem><itemMeta><provider><name>Agency</name></provider><versionCreated>2023-03-04T09:30:00Z</versionCreated></itemMeta>
<contentMeta><headline>Port shut</headline><by>Ana Reyes</by></contentMeta><contentSet><inlineXML><html><head><title>no</title></head><body><p>The café is shut.</p><p>Nobody came.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem><contentMeta><headline>Talks fail</headline></contentMeta><contentSet><inlineXML><nitf><head><title>x</title></head><body><body.head><hl1>Talks fail</hl1></body.head><body.content><p>The talks failed.</p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>`
	for name, c := range map[string]struct {
		content, outlet string
		documents       int
	}{"n.xml": {nitf, "The Courier", 1}, "n.newsml": {newsML, "Agency", 2}} {
		docs, _, err := readAll(t, oneFile(name, c.content), Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := docs[0]
		if author, _ := d.Field("author"); len(docs) != c.documents || d.Outlet != c.outlet || d.Title != "Port shut" || d.Date != "2023-03-04T09:30:00Z" || d.Text != "The café is shut.\n\nNobody came." || author != "Ana Reyes" {
			t.Errorf("%s: %+v", name, docs)
		}
		if c.documents == 2 && (docs[1].Text != "The talks failed." || docs[1].Title != "Talks fail") {
			t.Errorf("%s: %+v", name, docs[1])
		}
	}
	for content, want := range map[string]string{
		"<config><a/></config>":    "n.xml: this XML starts with <config>, and is none that is read: read are RSS",
		nitf[:len(nitf)-40]:        "n.xml: record 1 (line 1): the XML is damaged: XML syntax error",
		"<rss><channel></channel>": "n.xml: the feed ",
	} {
		_, _, err := readAll(t, oneFile("n.xml", content), Options{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error\n%v\nwant\n%s", err, want)
		}
	}
}
