/// Amounts of resources that are numbers, in thousandths, by the index that ``ResourceNames`` gives to a name.
///
/// The four usual names stand in the vector itself, so that adding up costs no memory; others follow.
struct ScalarVector: Sendable, Equatable {
    private var usual: SIMD4<Int64> = .zero
    private var others: [Int64] = []

    /// The amount of the resource with an index; zero if none was set.
    subscript(index: Int) -> Int64 {
        get {
            if index < 4 { return usual[index] }
            return index - 4 < others.count ? others[index - 4] : 0
        }
        set {
            if index < 4 {
                usual[index] = newValue
                return
            }
            guard newValue != 0 || index - 4 < others.count else { return }
            while others.count <= index - 4 { others.append(0) }
            others[index - 4] = newValue
        }
    }

    /// How many indices may have an amount.
    var count: Int { 4 + others.count }

    /// Whether nothing is above zero.
    var isZero: Bool { usual == .zero && others.allSatisfy { $0 == 0 } }

    /// Adds an amount; a sum that does not fit stays at the largest number.
    mutating func add(_ amount: Int64, at index: Int) {
        self[index] = Self.sum(self[index], amount)
    }

    /// Adds amounts; a sum that does not fit stays at the largest number.
    static func += (first: inout ScalarVector, second: ScalarVector) {
        for index in 0..<4 { first.usual[index] = sum(first.usual[index], second.usual[index]) }
        for index in second.others.indices { first[index + 4] = sum(first[index + 4], second.others[index]) }
    }

    /// Takes amounts away; nothing falls below zero.
    static func -= (first: inout ScalarVector, second: ScalarVector) {
        for index in 0..<4 { first.usual[index] = difference(first.usual[index], second.usual[index]) }
        for index in second.others.indices {
            first[index + 4] = difference(first[index + 4], second.others[index])
        }
    }

    static func - (first: ScalarVector, second: ScalarVector) -> ScalarVector {
        var result = first
        result -= second
        return result
    }

    /// The sum of amounts, at most the largest number.
    static func sum(_ first: Int64, _ second: Int64) -> Int64 {
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? .max : sum
    }

    private static func difference(_ first: Int64, _ second: Int64) -> Int64 {
        // Neither is below zero, so that this cannot overflow.
        max(0, first &- second)
    }

    /// The largest fraction of any total, those left out that are not shared out.
    func dominantShare(of totals: ScalarVector, without excluded: [Bool]) -> Double {
        dominant(of: totals, without: excluded).share
    }

    /// The largest fraction of any total, and the index of its resource; `nil` if there is nothing of any.
    func dominant(of totals: ScalarVector, without excluded: [Bool]) -> (share: Double, index: Int?) {
        var largest: (share: Double, index: Int?) = (0, nil)
        for index in 0..<count where self[index] > 0 {
            let total = totals[index]
            if total <= 0 || (index < excluded.count && excluded[index]) { continue }
            let share = Double(self[index]) / Double(total)
            if share > largest.share { largest = (share, index) }
        }
        return largest
    }
}

extension ScalarVector {
    /// Cuts each amount to the one in the other vector.
    mutating func cap(at other: ScalarVector) {
        for index in 0..<count where self[index] > other[index] { self[index] = other[index] }
    }

    /// Whether no amount is larger than the one in the other vector.
    func isWithin(_ other: ScalarVector) -> Bool {
        for index in 0..<count where self[index] > other[index] { return false }
        return true
    }
}
