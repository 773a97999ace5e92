import { ComponentType } from "discord.js";
import { languageOf } from "../../languages/index.ts";
import type { Keepable } from "../../search/index.ts";
import { keepHit } from "../../search/recall.ts";
import type { AnswerKind, KeptAnswer } from "../../state/kept-answers.ts";
import type { State } from "../../state/state.ts";
import type { Message } from "../messages/message.ts";
import type { Service } from "../service.ts";
import { grey } from "./button.ts";
import { type Asking, idOn, whileKept } from "./keep-answer.ts";

/** A message that shows quotations all at once, with a button below to save one of them. */
export function withSave(
	message: Message,
	{ kind, quotations }: { kind: AnswerKind; quotations: readonly Keepable[] },
	asking: Asking,
	service: Pick<Service, "state" | "log">,
): Message {
	if (quotations.length === 0) return message;
	const shown = { kind, strength: "strong", hits: quotations.map(keepHit) } as const;
	return whileKept(message, shown, asking, service, (kept) => ({
		components: [saveRow(kept, service.state)],
	}));
}

function saveRow(kept: KeptAnswer, state: State) {
	const action = kept.hits.length > 1 ? "choose" : "save";
	const label = languageOf(kept.language).notes.save;
	return {
		type: ComponentType.ActionRow as const,
		components: [{ ...grey(idOn(kept, action, 0, state)), label }],
	};
}
