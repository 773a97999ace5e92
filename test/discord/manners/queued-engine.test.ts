import { describe, expect, it } from "vitest";
import { createQueue } from "../../../src/discord/manners/queue.ts";
import { queuedEngine } from "../../../src/discord/manners/queued-engine.ts";
import { useEngine } from "../../support/shared-engine.ts";

const engine = useEngine();

/** The engine behind a queue where nothing gets its turn any more. */
function stuckEngine() {
	const queue = createQueue({ atOnce: 1, mostWaiting: 0 });
	void queue.run(() => new Promise(() => {}));
	return queuedEngine(engine(), queue);
}

describe("an engine behind a queue", () => {
	it("offers speakers at once while people type", () => {
		expect(stuckEngine().speakers("Tie")).toMatchObject([{ name: "Shannon Tiezzi" }]);
	});

	it("lists the articles at once", () => {
		expect(stuckEngine().sources()).toEqual(engine().sources());
	});

	it.each([
		["questions", () => stuckEngine().ask({ question: "why" })],
		["quotations", () => stuckEngine().quote({ who: "Tiezzi" })],
		["checks", () => stuckEngine().check({ words: "multipolar world order" })],
		["comparisons", () => stuckEngine().compare("trade")],
		["timelines", () => stuckEngine().timeline("trade")],
	])("refuses %s when the queue is full", async (_, use) => {
		await expect(use()).rejects.toThrow("Please ask again in a minute.");
	});
});
