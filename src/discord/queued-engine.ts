import type { Engine } from "../search/index.ts";
import type { Queue } from "./queue.ts";

/**
 * An engine whose slow answers wait for their turn. What is looked up at once (speakers, articles) does not, so
 * that something is offered while people type, however many are asking.
 */
export function queuedEngine(engine: Engine, queue: Queue): Engine {
	return {
		...engine,
		ask: (request) => queue.run(() => engine.ask(request)),
		quote: (request) => queue.run(() => engine.quote(request)),
		check: (request) => queue.run(() => engine.check(request)),
		compare: (topic) => queue.run(() => engine.compare(topic)),
		timeline: (topic) => queue.run(() => engine.timeline(topic)),
	};
}
