/// What `mesos explain` explains.
struct ExplainOptions: Equatable, Sendable {
    enum Subject: String, CaseIterable, Sendable {
        case framework, agent, role
    }

    var cluster = OperatorOptions()
    var subject: Subject
    /// The id of a framework or agent, or the name of a framework, of an agent's host, or of a role.
    var name: String
}

extension ExplainOptions {
    init(_ arguments: Arguments, _ cluster: OperatorOptions) throws(UsageError) {
        let words = arguments.operands
        guard let word = words.first else { throw UsageError(problem: .missingSubject) }
        guard let subject = Subject(rawValue: word) else {
            let nearest = Spelling.nearest(to: word, among: Subject.allCases.map(\.rawValue))
            throw UsageError(problem: .unknownSubject(word, nearest: nearest, isAlone: words.count == 1))
        }
        guard words.count > 1, !words[1].isEmpty else { throw UsageError(problem: .missingSubjectName(subject)) }
        if words.count > 2 { throw UsageError(problem: .oneSubjectOnly(words[2], subject)) }
        self.init(cluster: cluster, subject: subject, name: words[1])
    }
}
