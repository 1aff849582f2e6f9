import MesosKit

/// Mesos's Resources_Contains: numbers, ranges in 8,000 pieces, and both, where the first holds the second, where it
/// does not, and where both are the same.
struct ResourceContainment: Workload {
    private static let kinds = ["scalars", "ranges", "mixed"]

    var figures: [String] {
        Self.kinds.flatMap { kind in ["", ".not", ".same"].map { "resources.contains.\(kind)\($0)" } }
    }

    func measure() throws -> [Figure] {
        let (few, many): (Resources, Resources) = ("cpus:1;mem:128", "cpus:1;gpus:1;mem:128;disk:256")
        let pieces = Resources(ports: .fragmented(1...16_000, into: 8_000))
        let whole: Resources = "ports:[1-16000]"
        let pairs = [(few, many), (pieces, whole), (few + pieces, many + whole)]
        return try zip(Self.kinds, pairs).flatMap { kind, pair in
            let repetitions = kind == "scalars" ? 5_000 : 20
            return try [("", pair.1, pair.0, true), (".not", pair.0, pair.1, false), (".same", pair.0, pair.0, true)]
                .map { suffix, first, second, isContained in
                    guard first.contains(second) == isContained else {
                        throw UnexpectedOutcome(description: "containment of \(kind)\(suffix)")
                    }
                    return Self.figure("resources.contains.\(kind)\(suffix)", first, second, repetitions: repetitions)
                }
        }
    }

    private static func figure(_ name: String, _ first: Resources, _ second: Resources, repetitions: Int) -> Figure {
        // By the names of the larger; what one lacks is zero.
        let names = (first + second).scalars.names
        let numbers = names.map { (first.scalar($0).milli, second.scalar($0).milli) }
        let sides = (numbers.map(\.0), numbers.map(\.1), first.ports.ends, second.ports.ends)
        // Two copies that take turns, so that the answer is not worked out once for all.
        let (copies, turns) = ([sides, (sides.0 + [], sides.1 + [], sides.2 + [], sides.3 + [])], [0, 1])
        var turn = 0
        return Beside.figure(name, repetitions: repetitions) {
            Beside.use(first.contains(second))
        } plain: {
            turn = 1 - turns[turn]
            Beside.use(
                PlainArrays.contains(copies[turn].0, copies[turn].1)
                    && PlainArrays.holds(copies[turn].2, copies[turn].3))
        }
    }
}

/// Mesos's Resources_Ranges: sums and differences of ranges of which each overlaps one of the other's.
struct RangeArithmetic: Workload {
    private static let sizes = [10, 100, 1_000]

    var figures: [String] {
        Self.sizes.flatMap { size in
            ["add", "subtract", "sum", "difference"].map { "resources.ranges.\(size).\($0)" }
        }
    }

    func measure() -> [Figure] {
        Self.sizes.flatMap { size in
            let first = Ranges((0..<UInt64(size)).map { 10 * $0 + 1...10 * $0 + 6 })
            let second = Ranges((0..<UInt64(size)).map { 10 * $0 + 3...10 * $0 + 8 })
            let (some, others) = (Resources(ports: first), Resources(ports: second))
            let (ends, otherEnds) = (first.ends, second.ends)
            var result = some
            func figure(
                _ operation: String, _ resources: () -> Void, plain: () -> Void
            ) -> Figure {
                Beside.figure(
                    "resources.ranges.\(size).\(operation)", repetitions: 20_000 / size, resources: resources,
                    plain: plain)
            }
            return [
                figure("add") {
                    result = some
                    result += others
                } plain: {
                    Beside.use(PlainArrays.union(ends, otherEnds))
                },
                figure("subtract") {
                    result = some
                    result -= others
                } plain: {
                    Beside.use(PlainArrays.rest(ends, without: otherEnds))
                },
                figure("sum") {
                    Beside.use(some + others)
                } plain: {
                    Beside.use(PlainArrays.union(ends, otherEnds))
                },
                figure("difference") {
                    Beside.use(some - others)
                } plain: {
                    Beside.use(PlainArrays.rest(ends, without: otherEnds))
                },
            ]
        }
    }
}

extension Ranges {
    /// Both ends of each range, as plain numbers.
    var ends: [Int64] {
        ranges.flatMap { [Int64(clamping: $0.lowerBound), Int64(clamping: $0.upperBound)] }
    }
}
