import type { Engine } from "../../search/index.ts";
import type { Queue } from "./queue.ts";

/**
 * An engine whose slow answers wait for their turn. What is looked up at once (speakers, articles) does not, so
 * that something is offered while people type, however many are asking.
 * @param priority of all that is asked of it, see `Queue`.
 */
export function queuedEngine(engine: Engine, queue: Queue, priority = 0): Engine {
	return {
		...engine,
		ask: (request) => queue.run(() => engine.ask(request), priority),
		quote: (request) => queue.run(() => engine.quote(request), priority),
		check: (request) => queue.run(() => engine.check(request), priority),
		compare: (topic) => queue.run(() => engine.compare(topic), priority),
		timeline: (topic) => queue.run(() => engine.timeline(topic), priority),
	};
}
