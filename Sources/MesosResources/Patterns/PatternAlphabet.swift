import MesosBase

/// All scalars in classes of those that a pattern does not tell apart.
struct PatternAlphabet: Sendable {
    /// The class of each ASCII character, which most texts are made of.
    private let ascii: [UInt16]
    /// Where each range of scalars of one class begins, ascending from 0.
    private let bounds: [UInt32]
    private let classes: [UInt16]
    /// Whether scalars of a class (the second index) are in a set (the first index).
    private let members: [[Bool]]
    /// What assertions see of the scalars of each class.
    let neighbours: [PatternNeighbour]

    /// The number of classes.
    var count: Int { neighbours.count }

    init(_ program: PatternProgram) {
        let sets = program.sets + (program.hasAssertions ? [.newline, .word] : [])
        var bounds: [UInt32] = [0]
        for set in sets {
            for range in set.ranges {
                bounds.append(range.lowerBound)
                if range.upperBound < 0x10FFFF { bounds.append(range.upperBound + 1) }
            }
        }
        bounds.sort()
        bounds = bounds.indices.filter { $0 == 0 || bounds[$0] != bounds[$0 - 1] }.map { bounds[$0] }
        var classes: [UInt16] = []
        var known = Table<[Bool], UInt16>()
        var signatures: [[Bool]] = []
        for bound in bounds {
            let signature = sets.map { $0.contains(bound) }
            if let number = known[signature] {
                classes.append(number)
                continue
            }
            let number = UInt16(truncatingIfNeeded: signatures.count)
            known[signature] = number
            signatures.append(signature)
            classes.append(number)
        }
        self.bounds = bounds
        self.classes = classes
        members = program.sets.indices.map { set in signatures.map { $0[set] } }
        neighbours = signatures.map { signature in
            guard program.hasAssertions else { return .other }
            return signature[program.sets.count] ? .newline : signature[program.sets.count + 1] ? .word : .other
        }
        var ascii: [UInt16] = []
        var place = 0
        for value in UInt32(0)..<128 {
            while place + 1 < bounds.count, bounds[place + 1] <= value { place += 1 }
            ascii.append(classes[place])
        }
        self.ascii = ascii
    }

    /// The class of a scalar.
    @inline(__always)
    func classOf(_ scalar: UInt32) -> Int {
        scalar < 128 ? Int(ascii[Int(scalar)]) : Int(classes[bounds.partitionPoint { $0 <= scalar } - 1])
    }

    /// Whether the scalars of a class are in a set.
    func contains(_ set: Int, class number: Int) -> Bool {
        members[set][number]
    }
}
