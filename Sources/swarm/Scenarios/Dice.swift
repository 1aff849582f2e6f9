import MesosBase

/// Choices that follow from a seed.
struct Dice {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 5)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(generator.next() % UInt64(range.count))
    }

    mutating func isOne(in bound: Int) -> Bool { number(1...bound) == 1 }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...(values.count - 1))] }

    /// An instant of the time in which faults happen, in milliseconds.
    mutating func time() -> Duration { .milliseconds(number(0...59_999)) }

    mutating func duration(upTo seconds: Int) -> Duration { .milliseconds(number(1...(seconds * 1_000))) }
}
