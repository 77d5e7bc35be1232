import { Square, Volume2 } from "lucide-react";
import { useEffect, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import type { ShownItem } from "#worker/core/itembank/item.ts";

/** Reads the question aloud, with a voice of the machine: a voice of the network would send the question away. */
export function ReadAloud({ item }: { item: Pick<ShownItem, "situation" | "question"> }) {
  const voice = useLocalVoice(getLocale());
  const [isReading, setReading] = useState(false);
  // The next question is not read over by this one.
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (voice === null) return null;

  const toggle = () => {
    speechSynthesis.cancel();
    if (isReading) return setReading(false);
    const speech = new SpeechSynthesisUtterance(spoken(item));
    speech.voice = voice;
    speech.lang = voice.lang;
    speech.onend = () => setReading(false);
    speech.onerror = () => setReading(false);
    speechSynthesis.speak(speech);
    setReading(true);
  };
  const Icon = isReading ? Square : Volume2;
  return (
    <button type="button" className="btn quiet read-aloud" onClick={toggle}>
      <Icon className="i" aria-hidden="true" /> {isReading ? m.exam_read_stop() : m.exam_read_aloud()}
    </button>
  );
}

/** The situation, then the question; marks of code are not words. */
function spoken({ situation, question }: Pick<ShownItem, "situation" | "question">): string {
  return [situation, question].filter(Boolean).join("\n").replaceAll("`", "");
}

/** Null while the machine names no voice of its own for this language. */
function useLocalVoice(language: string): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (!("speechSynthesis" in globalThis)) return;
    const look = () => {
      const voices = speechSynthesis.getVoices();
      setVoice(voices.find((one) => one.localService && one.lang.toLowerCase().startsWith(language)) ?? null);
    };
    look();
    speechSynthesis.addEventListener("voiceschanged", look);
    return () => speechSynthesis.removeEventListener("voiceschanged", look);
  }, [language]);
  return voice;
}
