/// A decoder that is given spoilt bytes.
package struct FuzzTarget: Sendable {
    /// What is decoded.
    package let name: String
    /// Bytes that are as they should be, to be spoilt.
    package let samples: [[UInt8]]
    /// Decodes bytes, and tells whether they were accepted.
    package let decode: @Sendable ([UInt8]) throws(FuzzFinding) -> Bool

    /// Creates a target; there must be one sample at least.
    package init(
        _ name: String, samples: [[UInt8]], decode: @escaping @Sendable ([UInt8]) throws(FuzzFinding) -> Bool
    ) {
        self.name = name
        self.samples = samples
        self.decode = decode
    }

    /// Decodes as many inputs, which are the same ones for the same seed.
    ///
    /// - Returns: How many were accepted.
    /// - Throws: The first input for which the decoder broke one of its rules.
    package func run(inputs: Int, seed: UInt64) throws(FuzzFinding) -> Int {
        var mutator = ByteMutator(seed: seed)
        var accepted = 0
        for _ in 0..<inputs {
            let sample = samples[mutator.number(below: samples.count)]
            let other = samples[mutator.number(below: samples.count)]
            if try decode(mutator.mutated(sample, other: other)) { accepted += 1 }
        }
        return accepted
    }
}

/// An input for which a decoder broke one of its rules.
package struct FuzzFinding: Error, CustomStringConvertible {
    package let rule: String
    package let input: [UInt8]

    package init(_ rule: String, input: [UInt8]) {
        self.rule = rule
        self.input = input
    }

    package var description: String { "\(rule): \(input.count) bytes \(input)" }
}
