import type { Engine, QuoteAnswer } from "../../search/index.ts";
import { quotationToKeep } from "../../search/keepable.ts";
import { keepHit } from "../../search/recall.ts";
import type { Message } from "../messages/message.ts";
import { quoteMessage } from "../messages/quote-message.ts";
import type { Service } from "../service.ts";
import { type Asking, whileKept } from "./keep-answer.ts";
import { pageOf } from "./paged-answer.ts";

/** What somebody said, or the passages that hold a phrase, one to a page under the lines that stand above all. */
export function pagedQuote(
	answer: QuoteAnswer,
	asking: Asking,
	engine: Engine,
	service: Pick<Service, "state" | "log">,
): Message {
	const message = quoteMessage(answer, asking.language);
	const { quotations, mentions } = answer;
	const isSaid = quotations.length > 0;
	const hits = isSaid ? quotations.map((one) => keepHit(quotationToKeep(one))) : mentions.map(keepHit);
	if (hits.length === 0) return message;
	const shown = { kind: "quote", strength: isSaid ? "strong" : "fair", hits } as const;
	return whileKept(message, shown, asking, service, (kept) => pageOf(kept, 0, engine, service.state));
}
