package attribution
import ("testing";"os";"fmt";"parallax/corpus";"parallax/corpus/attribution/gold";"parallax/corpus/attribution/crf")
func TestZZ(t *testing.T){
 if os.Getenv("ZZ")=="" {t.Skip()}
 arts,err:=gold.ReadFolder(os.DirFS("/work/shared/data/polnear/train")); if err!=nil{t.Fatal(err)}
 a,err:=New(Options{}); if err!=nil{t.Fatal(err)}
 var tr,te []gold.Article
 for i,x:=range arts { if i%3==0 {tr=append(tr,x)}; if i%40==1 {te=append(te,x)} }
 m,err:=a.Train(tr,crf.TrainOptions{Epochs:3,Rate:.02,L2:.01,Lean:.1,LeanCue:.5,Seed:1}); if err!=nil{t.Fatal(err)}
 b:=a.WithModel(m)
 for _,x:=range te {
  r:=b.Read(&corpus.Document{Text:x.Text})
  for _,g:=range x.Attributions {
   var best *corpus.Statement; bo:=0
   for i:=range r.Statements { s:=&r.Statements[i]; if s.Voice==corpus.Own {continue}; o:=0; for _,p:=range s.Spans {for _,c:=range g.Content {o+=p.Overlap(c)}}; if o>bo {bo=o;best=s} }
   if best==nil||len(g.Source)==0 {continue}
   ok:=false
   for _,s:=range g.Source {if s.Overlap(best.Source.Mention)>0{ok=true}}
   if ok {continue}
   h:=corpus.Hull(g.Content); lo:=min(h.Start,g.Source[0].Start); hi:=max(h.End,g.Source[len(g.Source)-1].End)
   lo=max(0,lo-20)
   if hi-lo>500 {hi=lo+500}
   cue:=""; if len(g.Cue)>0 {cue=g.Cue[0].In(x.Text)}
   fmt.Printf("--- %s want [%s] cue [%s] got [%s] %s\n   %q\n", best.Voice, g.Source[0].In(x.Text), cue, best.Source.Mention.In(x.Text), best.Source.Name, x.Text[lo:min(hi+20,len(x.Text))])
  }
 }
}
