import MesosResources
import MesosWire

extension AgentCover {
    /// Agents among which are all that pass a test. Masters look at the first value of a name only, let numbers pass
    /// every question about texts, and agents that lack the value those that say what it is not.
    init(passing test: FieldTest) {
        let field = test.subject.field
        let existing: AgentCover = test.subject.orMissing ? .everything : .having(field)
        let readsText = test.subject.view == .plain || test.subject.view == .text
        self = existing
        switch test.comparison {
        case .missing: self = .lacking(field)
        case .differs(.text(let text)) where readsText && !test.subject.anyValue:
            self = existing.and(.different(field, text))
        case _ where test.subject.anyValue || test.subject.orMissing || !readsText: break
        case .equals(.text(let text)): self = .equal(field, text)
        case .isIn(let values):
            let texts = values.compactMap(\.onlyText)
            let listed = AgentCover.any(texts.map { .equal(field, $0) })
            if !texts.isEmpty, !listed.takesAll { self = listed }
        case .matches(let pattern) where PushedPattern.isTaken(pattern):
            self = AgentCover(field, .textMatches(Leaf.Predicate.TextMatches(regex: pattern)))
        default: break
        }
    }

    /// Agents among which are all that do not pass a test.
    init(failing test: FieldTest) {
        let field = test.subject.field
        let readsText = test.subject.view == .plain || test.subject.view == .text
        self = .everything
        switch test.comparison {
        case .missing: self = .having(field)
        case .exists: self = test.subject.orMissing ? .everything : .lacking(field)
        case _ where !readsText: break
        case .equals(.text(let text)): self = .different(field, text)
        case .differs(.text(let text)):
            let same = AgentCover.equal(field, text)
            self = test.subject.orMissing ? same : same.or(.lacking(field))
        case .isIn(let values): self = .all(values.compactMap(\.onlyText).map { .different(field, $0) })
        case .matches(let pattern) where PushedPattern.isTaken(pattern):
            self = AgentCover(field, .textNotMatches(Leaf.Predicate.TextNotMatches(regex: pattern)))
        default: break
        }
    }
}

extension FieldValue {
    fileprivate var onlyText: String? {
        if case .text(let text) = self { text } else { nil }
    }
}
