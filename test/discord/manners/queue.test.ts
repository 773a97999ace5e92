import { describe, expect, it } from "vitest";
import { createQueue } from "../../../src/discord/manners/queue.ts";

/** Work that ends when told to, and a record of what was begun. */
function workbench() {
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const work = (name: string) => () => {
		begun.push(name);
		return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
	};
	return { begun, work, end: (name: string) => ends.get(name)?.() };
}

describe("the queue", () => {
	it("does no more at once than it may", () => {
		const { begun, work } = workbench();
		const queue = createQueue({ atOnce: 2, mostWaiting: 9 });
		for (const name of ["a", "b", "c"]) void queue.run(work(name));
		expect(begun).toEqual(["a", "b"]);
	});

	it("gives what waits its turn in the order it came", async () => {
		const done: number[] = [];
		const queue = createQueue({ atOnce: 1, mostWaiting: 9 });
		const work = (number: number) => queue.run(async () => done.push(number));
		await Promise.all([1, 2, 3, 4].map(work));
		expect(done).toEqual([1, 2, 3, 4]);
	});

	it("lets work of a higher priority go first, and what is as high in the order it came", async () => {
		const done: number[] = [];
		const queue = createQueue({ atOnce: 1, mostWaiting: 9 });
		const work = (priority: number) => queue.run(async () => done.push(priority), priority);
		await Promise.all([-1, -1, 0, 1, 0].map(work));
		expect(done).toEqual([-1, 1, 0, 0, -1]);
	});

	it("refuses nobody for work in the background", async () => {
		const { work } = workbench();
		const queue = createQueue({ atOnce: 1, mostWaiting: 1 });
		for (const name of ["a", "b"]) void queue.run(work(name), -1);
		await expect(queue.run(work("c"), -1)).rejects.toThrow("Please ask again");
		void queue.run(work("d"));
		await expect(queue.run(work("e"))).rejects.toThrow("Please ask again");
	});

	it("gives back what the work came to", async () => {
		const queue = createQueue({ atOnce: 1, mostWaiting: 9 });
		expect(await queue.run(async () => "done")).toBe("done");
	});

	it("goes on after work that failed", async () => {
		const queue = createQueue({ atOnce: 1, mostWaiting: 9 });
		const failed = queue.run(() => Promise.reject(new Error("broken")));
		const next = queue.run(async () => "done");
		await expect(failed).rejects.toThrow("broken");
		expect(await next).toBe("done");
	});

	it("refuses in a friendly sentence when too much is waiting", async () => {
		const { work } = workbench();
		const queue = createQueue({ atOnce: 1, mostWaiting: 1 });
		for (const name of ["a", "b"]) void queue.run(work(name));
		await expect(queue.run(work("c"))).rejects.toThrow("Please ask again in a minute.");
	});

	it("takes more again when there is room", async () => {
		const { begun, work, end } = workbench();
		const queue = createQueue({ atOnce: 1, mostWaiting: 1 });
		const first = queue.run(work("a"));
		const second = queue.run(work("b"));
		end("a");
		await first;
		await expect.poll(() => begun).toContain("b");
		const third = queue.run(work("c"));
		end("b");
		await second;
		await expect.poll(() => begun).toContain("c");
		end("c");
		expect(await third).toBe("c");
	});

	it("lets all else that is to be done go first", async () => {
		const done: string[] = [];
		const other = (left: number) =>
			setImmediate(() => {
				const start = performance.now();
				while (performance.now() - start < 2);
				done.push("other");
				if (left > 1) other(left - 1);
			});
		const queue = createQueue({ atOnce: 1, mostWaiting: 9 });
		void queue.run(async () => other(3));
		await queue.run(async () => done.push("work"));
		expect(done).toEqual(["other", "other", "other", "work"]);
	});

	it("loses none of 500 that come at once", async () => {
		const queue = createQueue({ atOnce: 1, mostWaiting: 1000 });
		const numbers = Array.from({ length: 500 }, (_, number) => number);
		expect(await Promise.all(numbers.map((number) => queue.run(async () => number)))).toEqual(numbers);
	});
});
