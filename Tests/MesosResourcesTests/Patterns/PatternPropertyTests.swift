import MesosBase
import MesosResources
import Testing

@Suite struct PatternPropertyTests {
    /// The characters of all texts here: a letter, a newline, something that is neither and something of four bytes.
    private static let characters: [UInt32] = [97, 10, 45, 0x1F600]

    @Test func randomPatternsMatchWhatTheReferenceMatches() throws {
        var generator = SeededGenerator(seed: 4)
        var matched = 0
        var tried = 0
        for _ in 0..<3_000 {
            let expression = Self.expression(depth: 4, &generator)
            let pattern: Pattern
            do throws(PatternError) { pattern = try Pattern(expression.text, limits: .init(memory: 1 << 16)) } catch {
                guard case .tooLarge = error else { throw error }
                continue
            }
            let slow = try Pattern(expression.text, limits: .init(memory: 1 << 16, tableMemory: 0))
            tried += 1
            for _ in 0..<8 {
                let scalars = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
                    Self.characters.randomElement(using: &generator) ?? 97
                }
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
                let expected = expression.matches(scalars)
                if expected { matched += 1 }
                #expect(pattern.matches(String(view)) == expected, "\(expression.text) and \(scalars)")
                #expect(slow.matches(String(view)) == expected, "\(expression.text) and \(scalars)")
            }
        }
        #expect(matched > 2_000 && tried > 2_500, "\(matched) of \(tried)")
    }

    @Test func noBytesCrashOrHang() {
        let samples = [
            "rack-(a|b)[0-9]+", "(?i)[^\\d\\s-]{2,3}?$|(?P<n>[[:alpha:]])\\Q.\\E", "^\\x{e9}(a*)*\\b|\\101$",
            "(?ms-U:é.)",
        ].map { Array($0.utf8) }
        var mutator = ByteMutator(seed: 5)
        var accepted = 0
        for round in 0..<20_000 {
            let bytes = mutator.mutated(samples[round % samples.count], other: samples[(round + 1) % samples.count])
            guard let pattern = try? Pattern(String(decoding: bytes, as: UTF8.self)) else { continue }
            accepted += 1
            _ = pattern.matches("rack-a1")
        }
        #expect(accepted > 2_000, "\(accepted)")
    }

    private static func expression(depth: Int, _ generator: inout SeededGenerator) -> Expression {
        func parts(_ range: ClosedRange<Int>) -> [Expression] {
            (0..<Int.random(in: range, using: &generator)).map { _ in expression(depth: depth - 1, &generator) }
        }
        switch Int.random(in: 0..<(depth == 0 ? 4 : 10), using: &generator) {
        case 0: return .characters([97], text: "a")
        case 1: return .characters([45, 97], text: "[a-]")
        case 2: return .characters([97, 45, 0x1F600], text: ".")
        case 3:
            let anchors = ["^", "$", "(?m:^)", "(?m:$)", "\\b", "\\B"]
            if Bool.random(using: &generator) { return .anchor(anchors.randomElement(using: &generator) ?? "^") }
            return .characters([10, 0x1F600], text: "[^a-]")
        case 4, 5: return .alternatives(parts(1...3))
        case 6, 7, 8: return .sequence(parts(0...3))
        default:
            let least = Int.random(in: 0...2, using: &generator)
            let part = expression(depth: depth - 1, &generator)
            let most = Bool.random(using: &generator) ? nil : least + Int.random(in: 0...2, using: &generator)
            return .repeated(part, least, most)
        }
    }
}
