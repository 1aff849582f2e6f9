import Testing

/// Which constraints on offers a master takes, and which agents they exclude.
@Suite(.serialized) struct ConstraintTests {
    @Suite(.needsKit, .apacheMesos, .serialized, .timeLimit(.minutes(3))) struct ApacheMesos {
        @Test func constraintsMeanTheSameToBoth() async throws { try await ConstraintTests.constrain() }
    }

    @Suite(.mesosKit, .serialized, .timeLimit(.minutes(3))) struct MesosKit {
        @Test func constraintsMeanTheSameToBoth() async throws { try await ConstraintTests.constrain() }
    }

    /// One framework changes its constraints again and again.
    private static func constrain() async throws {
        let subject = try Subject.current()
        let session = try await SchedulerSession.subscribe(to: subject)
        for row in ConstraintRow.all {
            let info = #"{"user":"root","name":"session","id":{"value":"FRAMEWORK"}}"#
            let constraints = #"{"role_constraints":{"*":\#(row.constraints)}}"#
            let answer = try await session.call(
                "UPDATE_FRAMEWORK",
                #""update_framework":{"framework_info":\#(info),"offer_constraints":\#(constraints)}"#)
            if case .refused(let sentence) = row.outcome {
                #expect(answer.head.statusLine == "HTTP/1.1 400 Bad Request", "\(row.name)")
                #expect(refusal(answer.text).hasPrefix(sentence), "\(row.name): \(answer.text)")
                continue
            }
            #expect(answer.head.statusLine == "HTTP/1.1 200 OK", "\(row.name): \(answer.text)")
            let isExcluded = if case .excluded = row.outcome { true } else { false }
            #expect(try await subject.agentsExcluded(by: session.frameworkID).isEmpty == !isExcluded, "\(row.name)")
        }
        try await session.accepted("TEARDOWN")
    }

    /// What a refusal says behind the words that all of them begin with.
    private static func refusal(_ text: String) -> String {
        let beginnings = [
            "'UpdateFramework' call is not valid: ", "Offer constraints are not valid: ",
            // Version 1.11.0 is briefer than those after it.
            "'UpdateFramework.offer_constraints' are not valid: ", "A role * has an invalid 'AttributeConstraint': ",
        ]
        return beginnings.reduce(text) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
    }
}
