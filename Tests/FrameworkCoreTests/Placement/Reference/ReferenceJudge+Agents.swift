import FrameworkCore
import MesosBase
import MesosResources
import MesosWire

extension ReferenceJudge {
    /// Whether an agent passes a test.
    func test(_ test: FieldTest, _ agentID: AgentID) -> Bool {
        let values = values(test.subject.field, of: agentID)
        guard let first = values.first else { return test.comparison == .missing || test.subject.orMissing }
        if test.comparison == .exists { return true }
        if test.comparison == .missing { return false }
        guard test.subject.anyValue else { return passes(first, test) }
        // The items of several attributes are one set.
        let items = values.compactMap { Self.items($0) }
        if test.subject.view == .set, items.count == values.count {
            return passes(.set(items.flatMap { $0 }), test)
        }
        return values.contains { passes($0, test) }
    }

    private static func items(_ value: WorldAttribute.Value) -> [String]? {
        switch value {
        case .text(let text): [text]
        case .set(let items): items
        case .number, .ranges: nil
        }
    }

    private func passes(_ value: WorldAttribute.Value, _ test: FieldTest) -> Bool {
        switch test.subject.view {
        case .plain:
            if case .number = value { return passesAsNumber(value, test.comparison) }
            return passesAsText(value, test.comparison)
        case .text: return passesAsText(value, test.comparison)
        case .number: return passesAsNumber(value, test.comparison)
        case .version: return passesAsVersion(value, test.comparison)
        case .set:
            guard let items = Self.items(value) else { return false }
            return contains(test.comparison) { item in items.contains { .text($0) == item } }
        case .ranges:
            let ranges: [ClosedRange<Double>]
            switch value {
            case .number(let number) where number == number.rounded(): ranges = [number...number]
            case .ranges(let list): ranges = list.map { Double($0.lowerBound)...Double($0.upperBound) }
            default: return false
            }
            return contains(test.comparison) { item in
                guard case .number(let number) = item else { return false }
                return ranges.contains { $0.contains(number) }
            }
        }
    }

    private func contains(_ comparison: FieldTest.Comparison, _ holds: (FieldValue) -> Bool) -> Bool {
        switch comparison {
        case .containsAll(let wanted): wanted.allSatisfy(holds)
        case .containsAny(let wanted): wanted.contains(where: holds)
        default: false
        }
    }

    private func passesAsText(_ value: WorldAttribute.Value, _ comparison: FieldTest.Comparison) -> Bool {
        guard case .text(let text) = value else { return false }
        switch comparison {
        case .equals(.text(let other)): return text == other
        case .differs(.text(let other)): return text != other
        case .isIn(let list): return list.contains(.text(text))
        case .matches(let pattern): return (try? Pattern(pattern))?.matches(text) == true
        default: return false
        }
    }

    private func passesAsNumber(_ value: WorldAttribute.Value, _ comparison: FieldTest.Comparison) -> Bool {
        guard case .number(let number) = value else { return false }
        func thousandths(_ number: Double) -> Int { Int((number * 1_000).rounded()) }
        let own = thousandths(number)
        switch comparison {
        case .equals(.number(let other)): return own == thousandths(other)
        case .differs(.number(let other)): return own != thousandths(other)
        case .isLess(.number(let other)): return own < thousandths(other)
        case .isAtMost(.number(let other)): return own <= thousandths(other)
        case .isGreater(.number(let other)): return own > thousandths(other)
        case .isAtLeast(.number(let other)): return own >= thousandths(other)
        case .isIn(let list):
            return list.contains { if case .number(let other) = $0 { own == thousandths(other) } else { false } }
        default: return false
        }
    }

    /// Versions here are up to three numbers with points between them, each below a thousand.
    private func passesAsVersion(_ value: WorldAttribute.Value, _ comparison: FieldTest.Comparison) -> Bool {
        func version(_ text: String) -> Int? {
            let numbers = text.split(separator: ".").map { Int($0) }
            var sum = 0
            for place in 0..<3 {
                guard let number = place < numbers.count ? numbers[place] : 0 else { return nil }
                sum = sum * 1_000 + number
            }
            return sum
        }
        let own: Int?
        switch value {
        case .text(let text): own = version(text)
        case .number(let number): own = version(number == number.rounded() ? "\(Int(number))" : "\(number)")
        default: own = nil
        }
        guard let own else { return false }
        switch comparison {
        case .equals(.text(let other)): return own == version(other)
        case .differs(.text(let other)): return own != version(other)
        case .isLess(.text(let other)): return version(other).map { own < $0 } ?? false
        case .isAtMost(.text(let other)): return version(other).map { own <= $0 } ?? false
        case .isGreater(.text(let other)): return version(other).map { own > $0 } ?? false
        case .isAtLeast(.text(let other)): return version(other).map { own >= $0 } ?? false
        default: return false
        }
    }

    /// Whether a rule about what is known of agents, about parts or about former places lets a task go to an agent.
    func allowsByAgent(_ rule: Rule, _ job: Job, number: Int, on agentID: AgentID) -> Bool {
        switch rule.node {
        case .share(over: let field, let shares):
            guard let own = domain(field, of: agentID) else { return false }
            return count(own, field, shares, job) < limit(own, field, shares, job)
        case .samePlace(let expiry):
            guard let place = world.places["\(job.name)-\(number)"] else { return true }
            return expiry.map { now >= place.end + $0 } ?? false || place.agentID == agentID
        case .noMaintenance(within: let time):
            guard let date = world.date, let maintenance = maintenance(of: agentID) else { return true }
            let isOver = maintenance.end.map { $0 <= date } ?? false
            return isOver || maintenance.begin > date + time.clampedNanoseconds
        case .notDraining: return world.agents[agentID]?.isDraining != true
        case .rested(let limit, within: let time): return failures(on: agentID, within: time) < limit
        case .dedicated(let purpose, required: let isRequired):
            let purposes = values(.attribute("dedicated"), of: agentID)
            return purposes.isEmpty ? !isRequired : purposes.contains(.text(purpose))
        case .custom(let rule): return (rule.value as? OnNumbers)?.allows(number, on: agentID) ?? true
        default: return true
        }
    }

    func failures(on agentID: AgentID, within time: Duration) -> Int {
        (world.agents[agentID]?.failures ?? []).count { now - $0 < time }
    }

    private func maintenance(of agentID: AgentID) -> (begin: Int64, end: Int64?)? {
        guard let offered = offers.first(where: { $0.agentID == agentID })?.unavailability else {
            return world.agents[agentID]?.maintenance.map { ($0.begin, $0.end) }
        }
        let begin = offered.start.nanoseconds
        return (begin, offered.duration.map { begin + $0.nanoseconds })
    }

    private func share(_ own: String, _ field: Field, _ shares: [DomainShare]) -> DomainShare? {
        shares.first { own == $0.value || field == .zone && own.hasSuffix("/\($0.value)") }
    }

    /// How many instances are in a domain, or in all that have no part of their own.
    func count(_ own: String, _ field: Field, _ shares: [DomainShare], _ job: Job) -> Int {
        let taken = domains(field, .own, of: job).compactMap { $0 }
        if share(own, field, shares) != nil { return taken.count { $0 == own } }
        return taken.count { share($0, field, shares) == nil }
    }

    /// How many instances may be there.
    func limit(_ own: String, _ field: Field, _ shares: [DomainShare], _ job: Job) -> Int {
        let fraction = share(own, field, shares)?.fraction ?? max(0, 1 - shares.reduce(0) { $0 + $1.fraction })
        return Int((fraction * Double(job.instances) - 1e-9).rounded(.up))
    }

    /// Whether a domain has a part of its own.
    func isListed(_ own: String, _ field: Field, _ shares: [DomainShare]) -> Bool { share(own, field, shares) != nil }
}

/// A rule of one's own: which numbers may go to agents with an even number in their names, and which to others.
struct OnNumbers: PlacementRule {
    let even: Int
    let stability: Stability

    func verdict(on candidate: Candidate) -> RuleVerdict {
        allows(candidate.number, on: candidate.agentID) ? .passes : .fails("it has the other numbers", stability)
    }

    func allows(_ number: Int, on agentID: AgentID) -> Bool {
        let own = Int(agentID.value.drop { !$0.isNumber }) ?? 0
        return own % 2 == 0 ? number >= even : number < 4
    }
}

/// A score of one's own.
struct ByNumber: PlacementScore {
    let divisor: Int

    func score(of candidate: Candidate) -> Double { score(candidate.number, on: candidate.agentID) }

    func score(_ number: Int, on agentID: AgentID) -> Double {
        let own = Int(agentID.value.drop { !$0.isNumber }) ?? 0
        return Double((own + number) % divisor) / Double(divisor - 1)
    }
}
