/// The arithmetic of resources on plain arrays of numbers: no names, no kinds, no amounts that end at zero, and nothing
/// beside the numbers. As fast as anything can be, and what the figures of resources are compared with.
enum PlainArrays {
    @inline(never)
    static func add(_ first: inout [Int64], _ second: [Int64]) {
        for index in first.indices { first[index] &+= second[index] }
    }

    @inline(never)
    static func subtract(_ first: inout [Int64], _ second: [Int64]) {
        for index in first.indices { first[index] &-= second[index] }
    }

    @inline(never)
    static func sum(_ first: [Int64], _ second: [Int64]) -> [Int64] {
        var result = first
        add(&result, second)
        return result
    }

    @inline(never)
    static func difference(_ first: [Int64], _ second: [Int64]) -> [Int64] {
        var result = first
        subtract(&result, second)
        return result
    }

    /// Whether each number of the first array is at least that of the second.
    @inline(never)
    static func contains(_ first: [Int64], _ second: [Int64]) -> Bool {
        for index in second.indices where index >= first.count || first[index] < second[index] { return false }
        return true
    }

    @inline(never)
    static func filter(_ numbers: [Int64], mask: Int64) -> [Int64] {
        numbers.filter { $0 & mask == 0 }
    }

    /// Ranges, each as its two ends, in ascending order: those that lie in one of both.
    @inline(never)
    static func union(_ first: [Int64], _ second: [Int64]) -> [Int64] {
        var result: [Int64] = []
        result.reserveCapacity(first.count + second.count)
        var (index, other) = (0, 0)
        while index < first.count || other < second.count {
            let isFirst = other == second.count || (index < first.count && first[index] <= second[other])
            let (begin, end) =
                isFirst ? (first[index], first[index + 1]) : (second[other], second[other + 1])
            if isFirst { index += 2 } else { other += 2 }
            if let last = result.last, begin <= last + 1 {
                if end > last { result[result.count - 1] = end }
            } else {
                result.append(begin)
                result.append(end)
            }
        }
        return result
    }

    /// What is left of the first ranges without the second.
    @inline(never)
    static func rest(_ first: [Int64], without second: [Int64]) -> [Int64] {
        var result: [Int64] = []
        result.reserveCapacity(first.count + 2)
        var other = 0
        for index in stride(from: 0, to: first.count, by: 2) {
            var begin = first[index]
            let end = first[index + 1]
            while other < second.count, second[other + 1] < begin { other += 2 }
            var hole = other
            while hole < second.count, second[hole] <= end {
                if second[hole] > begin {
                    result.append(begin)
                    result.append(second[hole] - 1)
                }
                begin = second[hole + 1] + 1
                if begin > end { break }
                hole += 2
            }
            if begin <= end {
                result.append(begin)
                result.append(end)
            }
        }
        return result
    }

    /// Whether the first ranges hold all of the second.
    @inline(never)
    static func holds(_ first: [Int64], _ second: [Int64]) -> Bool {
        var index = 0
        for other in stride(from: 0, to: second.count, by: 2) {
            while index < first.count, first[index + 1] < second[other] { index += 2 }
            guard index < first.count, first[index] <= second[other], second[other + 1] <= first[index + 1] else {
                return false
            }
        }
        return true
    }

    /// The numbers between colons and semicolons.
    @inline(never)
    static func parse(_ text: String) -> [Int64] {
        var (numbers, number, isNumber): ([Int64], Int64, Bool) = ([], 0, false)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ":"): (number, isNumber) = (0, true)
            case UInt8(ascii: ";"):
                numbers.append(number)
                isNumber = false
            default: if isNumber { number = number &* 10 &+ Int64(byte & 15) }
            }
        }
        numbers.append(number)
        return numbers
    }
}

/// Takes the times of an operation on resources and of the same on plain arrays.
enum Beside {
    static let rounds = 9

    /// A figure in nanoseconds, with the plain arrays' as its reference; the ratio says how many times theirs it is.
    static func figure(
        _ name: String, repetitions: Int, resources: () -> Void, plain: () -> Void
    ) -> Figure {
        Figure(
            name: name, value: nanoseconds(repetitions, resources).median, unit: "ns",
            reference: nanoseconds(repetitions, plain).median, comparison: "plain arrays of numbers", runs: rounds)
    }

    private static func nanoseconds(_ repetitions: Int, _ work: () -> Void) -> [Double] {
        work()
        return (0..<rounds).map { _ in
            let begin = ContinuousClock.now
            for _ in 0..<repetitions { work() }
            return (ContinuousClock.now - begin).seconds * 1e9 / Double(repetitions)
        }
    }

    /// Keeps a result from being left out.
    @inline(never)
    static func use<Value>(_ value: borrowing Value) {}
}
