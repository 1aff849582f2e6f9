import Testing

@testable import MesosBase

@Suite struct DequeTests {
    @Test func beginsEmpty() {
        var deque = Deque<Int>()
        #expect(deque.isEmpty)
        #expect(deque.first == nil)
        #expect(deque.popFirst() == nil)
        #expect(deque.popLast() == nil)
        #expect(Array(deque) == [])
    }

    @Test func takesFromBothEnds() {
        var deque = Deque<Int>()
        deque.append(2)
        deque.append(3)
        deque.prepend(1)
        #expect(Array(deque) == [1, 2, 3])
        #expect(deque.first == 1)
        #expect(deque.count == 3)
        #expect(deque.popFirst() == 1)
        #expect(deque.popLast() == 3)
        #expect(deque.popLast() == 2)
        #expect(deque.isEmpty)
    }

    @Test func walkingLeavesItAsItIs() {
        var deque = Deque<Int>()
        for value in 0..<20 { deque.append(value) }
        #expect(deque.reduce(0, +) == 190)
        #expect(deque.count == 20)
        #expect(deque.underestimatedCount == 20)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func agreesWithAnArray(_ seed: UInt64) {
        var deque = Deque<Int>()
        var model: [Int] = []
        var generator = SeededGenerator(seed: seed)
        for step in 0..<5_000 {
            switch generator.next() % 9 {
            case 0, 1, 2:
                deque.append(step)
                model.append(step)
            case 3, 4:
                deque.prepend(step)
                model.insert(step, at: 0)
            case 5, 6: #expect(deque.popFirst() == (model.isEmpty ? nil : model.removeFirst()))
            case 7: #expect(deque.popLast() == model.popLast())
            default:
                guard step.isMultiple(of: 40) else { continue }
                deque.removeAll { $0.isMultiple(of: 3) }
                model.removeAll { $0.isMultiple(of: 3) }
            }
            #expect(deque.first == model.first)
            #expect(deque.count == model.count)
        }
        #expect(Array(deque) == model)
    }

    /// A queue in steady use keeps its buffer: what is taken makes room for what comes.
    @Test func doesNotGrowWhileItsLengthDoesNot() {
        var deque = Deque<Int>()
        for value in 0..<5 { deque.append(value) }
        for value in 5..<1_000 {
            deque.append(value)
            #expect(deque.popFirst() == value - 5)
        }
        #expect(deque.buffer.count == 8)
    }

    @Test func keepsNothingThatWasTaken() {
        final class Token: Sendable {}
        var deque = Deque<Token>()
        weak var first: Token?
        weak var last: Token?
        do {
            let tokens = [Token(), Token()]
            first = tokens[0]
            last = tokens[1]
            for token in tokens { deque.append(token) }
        }
        #expect(first != nil && last != nil)
        _ = deque.popFirst()
        #expect(first == nil)
        _ = deque.popLast()
        #expect(last == nil)
    }

    @Test func equalityIsOfElementsNotOfTheBuffer() {
        var turned = Deque<Int>()
        var straight = Deque<Int>()
        for value in [2, 3] {
            turned.append(value)
            straight.append(value)
        }
        turned.prepend(1)
        #expect(turned != straight)
        _ = turned.popFirst()
        #expect(turned == straight)
        _ = turned.popLast()
        turned.append(4)
        #expect(turned != straight)
    }

    @Test func aCopyIsIndependent() {
        var deque = Deque<Int>()
        deque.append(1)
        let copy = deque
        deque.append(2)
        deque.removeAll()
        #expect(deque.isEmpty)
        #expect(Array(copy) == [1])
    }
}
