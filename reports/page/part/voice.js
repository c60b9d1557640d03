// The voice switch: one choice for every section. "apart" shows the three
// voices beside each other; what has one voice at a time shows all then.
const voiceListeners = [];

function currentVoice() {
  return root.dataset.voice;
}
function oneVoice() {
  return currentVoice() === "apart" ? "all" : currentVoice();
}
function onVoice(f) {
  voiceListeners.push(f);
}

for (const input of document.querySelectorAll("input[name=voice]")) {
  input.addEventListener("change", () => {
    root.dataset.voice = input.value;
    for (const f of voiceListeners) f();
    say("Voice: " + input.value);
  });
}
