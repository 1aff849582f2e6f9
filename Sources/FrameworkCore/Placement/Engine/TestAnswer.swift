import MesosResources

/// How an agent's values answer a test about its field.
package enum TestAnswer: Sendable, Equatable {
    case passes
    /// The agent lacks the field.
    case missing
    /// The value is of a kind that the test says nothing of.
    case otherKind
    case differs
}

extension FieldTest {
    /// A test that is ready to be asked often.
    struct Prepared: Sendable {
        let test: FieldTest
        private let pattern: Pattern?
        private let version: VersionNumber?

        /// Without its pattern a test is one that no text passes.
        init(_ test: FieldTest, readsPattern: Bool = true) {
            self.test = test
            if readsPattern, case .matches(let text) = test.comparison {
                pattern = try? Pattern(text, limits: FieldTest.patternLimits)
            } else {
                pattern = nil
            }
            switch test.comparison {
            case .equals(.text(let text)), .differs(.text(let text)), .isLess(.text(let text)),
                .isAtMost(.text(let text)),
                .isGreater(.text(let text)), .isAtLeast(.text(let text)):
                version = test.subject.view == .version ? VersionNumber(text) : nil
            default: version = nil
            }
        }

        /// What an agent with these values answers, in their order; nil for one without the field.
        func answer(_ values: [WorldAttribute.Value]?) -> TestAnswer {
            guard let values, let first = values.first else {
                if test.comparison == .missing || test.subject.orMissing { return .passes }
                return .missing
            }
            switch test.comparison {
            case .exists: return .passes
            case .missing: return .differs
            default: break
            }
            guard test.subject.anyValue else { return answer(first) }
            if test.subject.view == .set, let all = Self.union(values) { return answer(.set(all)) }
            var result = TestAnswer.otherKind
            for value in values {
                switch answer(value) {
                case .passes: return .passes
                case .differs: result = .differs
                default: break
                }
            }
            return result
        }

        /// What an agent answers whose only value is a name.
        func answer(name: String) -> TestAnswer {
            switch test.comparison {
            case .exists: .passes
            case .missing: .differs
            default: answer(.text(name))
            }
        }

        private static func union(_ values: [WorldAttribute.Value]) -> [String]? {
            var items: [String] = []
            for value in values {
                switch value {
                case .text(let text): items.append(text)
                case .set(let set): items += set
                default: return nil
                }
            }
            return items
        }

        private func answer(_ value: WorldAttribute.Value) -> TestAnswer {
            switch test.subject.view {
            case .version: return versionAnswer(value)
            case .ranges: return rangesAnswer(value)
            case .set: return setAnswer(value)
            case .plain, .text, .number: break
            }
            switch value {
            case .text(let text):
                return test.subject.view == .number ? .otherKind : textAnswer(text)
            case .number(let number):
                return test.subject.view == .text ? .otherKind : numberAnswer(Scalar(number))
            case .ranges, .set: return .otherKind
            }
        }

        private func textAnswer(_ text: String) -> TestAnswer {
            switch test.comparison {
            case .equals(.text(let value)): return Self.areSame(text, value) ? .passes : .differs
            case .differs(.text(let value)): return Self.areSame(text, value) ? .differs : .passes
            case .isIn(let values):
                var isText = false
                for case .text(let value) in values {
                    if Self.areSame(text, value) { return .passes }
                    isText = true
                }
                return isText ? .differs : .otherKind
            case .matches: return pattern?.matches(text) == true ? .passes : .differs
            default: return .otherKind
            }
        }

        /// Whether two texts have the same bytes, as Mesos compares them.
        private static func areSame(_ first: String, _ second: String) -> Bool {
            first.utf8.elementsEqual(second.utf8)
        }

        private func numberAnswer(_ number: Scalar) -> TestAnswer {
            func judge(_ holds: Bool) -> TestAnswer { holds ? .passes : .differs }
            switch test.comparison {
            case .equals(.number(let value)): return judge(number == Scalar(value))
            case .differs(.number(let value)): return judge(number != Scalar(value))
            case .isLess(.number(let value)): return judge(number < Scalar(value))
            case .isAtMost(.number(let value)): return judge(number <= Scalar(value))
            case .isGreater(.number(let value)): return judge(number > Scalar(value))
            case .isAtLeast(.number(let value)): return judge(number >= Scalar(value))
            case .isIn(let values):
                var isNumber = false
                for case .number(let value) in values {
                    if number == Scalar(value) { return .passes }
                    isNumber = true
                }
                return isNumber ? .differs : .otherKind
            default: return .otherKind
            }
        }

        private func versionAnswer(_ value: WorldAttribute.Value) -> TestAnswer {
            let own: VersionNumber?
            switch value {
            case .text(let text): own = VersionNumber(text)
            case .number: own = VersionNumber(value.text)
            default: own = nil
            }
            guard let own, let version else { return .otherKind }
            let holds =
                switch test.comparison {
                case .equals: own == version
                case .differs: own != version
                case .isLess: own < version
                case .isAtMost: own <= version
                case .isGreater: own > version
                case .isAtLeast: own >= version
                default: false
                }
            return holds ? .passes : .differs
        }

        private func rangesAnswer(_ value: WorldAttribute.Value) -> TestAnswer {
            let ranges: [ClosedRange<UInt64>]
            switch value {
            case .ranges(let list): ranges = list
            case .number(let number):
                guard let whole = UInt64(exactly: number) else { return .otherKind }
                ranges = [whole...whole]
            default: return .otherKind
            }
            func isIn(_ value: FieldValue) -> Bool {
                guard case .number(let number) = value, let whole = UInt64(exactly: number) else { return false }
                return ranges.contains { $0.contains(whole) }
            }
            return judge(isIn)
        }

        private func setAnswer(_ value: WorldAttribute.Value) -> TestAnswer {
            let items: [String]
            switch value {
            case .set(let list): items = list
            case .text(let text): items = [text]
            default: return .otherKind
            }
            func isIn(_ value: FieldValue) -> Bool {
                guard case .text(let item) = value else { return false }
                return items.contains { Self.areSame($0, item) }
            }
            return judge(isIn)
        }

        private func judge(_ isIn: (FieldValue) -> Bool) -> TestAnswer {
            switch test.comparison {
            case .containsAll(let values): values.allSatisfy(isIn) ? .passes : .differs
            case .containsAny(let values): values.contains(where: isIn) ? .passes : .differs
            default: .otherKind
            }
        }
    }
}
