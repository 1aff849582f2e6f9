import Testing

/// The same history on both masters reads the same.
@Suite(.needsKit, .serialized, .timeLimit(.minutes(2))) struct ComparisonTests {
    @Test func bodiesHaveTheSameShape() async throws {
        let (theirs, ours) = try await (History.happened(on: .apacheMesos), History.happened(on: .mesosKit))
        #expect(ours.states == theirs.states)
        #expect(ours.readings.map(\.name) == theirs.readings.map(\.name))
        var found: Set<String> = []
        for (their, our) in zip(theirs.readings, ours.readings) {
            for difference in ShapeDifference.all(in: their.name, Shape(of: their.body), Shape(of: our.body)) {
                found.insert(difference.description)
            }
        }
        for name in ["running master /roles", "over master /roles", "running master /quota", "running master /weights"]
        {
            #expect(ours.numbers(in: name) == theirs.numbers(in: name), "\(name)")
        }
        let known = KnownDifferences.all
        #expect(found.filter { line in !known.contains { $0.explains(line) } }.sorted() == [])
        #expect(known.filter { difference in !found.contains { difference.explains($0) } }.map(\.pattern) == [])
    }

    @Test func metricsHaveTheSameNames() async throws {
        let (theirs, ours) = try await (History.metrics(of: .apacheMesos), History.metrics(of: .mesosKit))
        let (theirNames, ourNames) = (Set(theirs.map(Shape.general)), Set(ours.map(Shape.general)))
        let missing = theirNames.subtracting(ourNames).filter { !KnownDifferences.isExpected($0) }
        #expect(missing.sorted() == [])
    }
}

extension History {
    /// A body without the names that each framework gets anew.
    fileprivate func numbers(in name: String) -> JSONTree? {
        readings.first { $0.name == name }?.body.sorted.without("frameworks")
    }

    fileprivate static func happened(on origin: Subject.Origin) async throws -> History {
        try await Subject.with(origin) { try await happen(to: .current()) }
    }

    /// The names of all metrics of a master and its agent, when a framework is there.
    fileprivate static func metrics(of origin: Subject.Origin) async throws -> [String] {
        try await Subject.with(origin) {
            let subject = try Subject.current()
            try await limit(subject)
            let session = try await SchedulerSession.subscribe(to: subject)
            _ = try await session.event("OFFERS")
            var names: [String] = []
            for port in Set([subject.masterPort, subject.agentPort]) {
                let request = RawRequest.get(.masterServer, "/metrics/snapshot")
                let answer = try await RawConnection.ask(request.bytes(to: subject), method: "GET", at: port)
                names += try JSONTree(answer.text).keys
            }
            return names
        }
    }
}

extension JSONTree {
    /// The tree without the members of a name.
    fileprivate func without(_ name: String) -> JSONTree {
        switch self {
        case .array(let elements): .array(elements.map { $0.without(name) })
        case .object(let members):
            .object(members.filter { $0.key != name }.map { Member(key: $0.key, value: $0.value.without(name)) })
        default: self
        }
    }
}
