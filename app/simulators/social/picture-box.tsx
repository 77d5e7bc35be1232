import { Image } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { SocialPicture } from "#worker/core/simulators/social/scene.ts";

/** A picture, told in words: what matters in it is the same for the eye and for the ear. */
export function PictureBox({ picture }: { picture: SocialPicture }) {
  return (
    <p className="soc-picture">
      <Image className="i" aria-hidden="true" /> <span className="vh">{m.social_picture()}</span> {picture.alt}
    </p>
  );
}
