/** Remembers what was computed for a key; beyond its size it forgets what was asked for longest ago. */
export class BoundedCache<Key, Value> {
	readonly #size: number;
	readonly #entries = new Map<Key, Value>();

	constructor(size: number) {
		this.#size = size;
	}

	/** The value for a key, computed when it is not remembered. */
	get(key: Key, compute: () => Value): Value {
		const known = this.#entries.get(key);
		const value = known ?? compute();
		if (known !== undefined) this.#entries.delete(key);
		this.#entries.set(key, value);
		if (this.#entries.size > this.#size) {
			const [oldest] = this.#entries.keys();
			if (oldest !== undefined) this.#entries.delete(oldest);
		}
		return value;
	}
}
