import MasterCore
import MesosWire
import Testing

/// Bodies of a master to which the same has happened as to a real one, beside those of the real one.
@Suite struct GoldenBodyTests {
    // What differs: the moment of election, which here is that of the start; the addresses of schedulers of the older
    // protocol, which do not exist here; and that tasks which a framework takes along are killed at one moment here.
    private static let pids = ["-frameworks/0/pid", "-completed_frameworks/6/pid", "-completed_frameworks/7/pid"]

    private static let ends = (10...17).map { "completed_frameworks/1/completed_tasks/\($0)/statuses/1/timestamp" }
    private static let frameworks = [pids[0]] + ends + pids.dropFirst()

    @Test func stateIsThatOfTheRealOne() throws {
        let master = try GoldenMaster()
        let body = try JSONTree(master.machine.stateBody(master.facts))
        let differences = try body.differences(from: .golden("master-state").inOrder)
        #expect(differences == ["elected_time"] + Self.frameworks)
    }

    @Test func frameworksAreThoseOfTheRealOne() throws {
        let body = try JSONTree(GoldenMaster().machine.frameworksBody())
        let differences = try body.differences(from: .golden("master-frameworks").inOrder)
        #expect(differences == Self.frameworks)
    }

    @Test func agentsAreThoseOfTheRealOne() throws {
        let body = try JSONTree(GoldenMaster().machine.slavesBody())
        let differences = try body.differences(from: .golden("master-slaves"))
        // A reservation's type and role come first there.
        #expect(differences == (0...3).map { "slaves/0/reserved_resources_full/taskproc/\($0)/reservations/0 order" })
    }

    @Test func theSummaryIsThatOfTheRealOne() throws {
        let body = try JSONTree(GoldenMaster().machine.stateSummaryBody)
        let differences = try body.differences(from: .golden("master-state-summary"))
        #expect(differences == ["-frameworks/0/pid"])
    }

    @Test func tasksAreThoseOfTheRealOne() throws {
        let body = try JSONTree(GoldenMaster().machine.tasksBody(TasksQuery()))
        let differences = try body.differences(from: .golden("master-tasks"))
        #expect(differences == (9...16).map { "tasks/\($0)/statuses/1/timestamp" })
    }

    @Test func rolesAreThoseOfTheRealOne() throws {
        let body = try JSONTree(GoldenMaster().machine.rolesBody)
        let differences = try body.differences(from: .golden("master-roles"))
        #expect(differences == [])
    }

    @Test func flagsAreThoseOfTheRealOne() throws {
        let master = try GoldenMaster()
        let body = try JSONTree(master.machine.flagsBody(master.facts))
        let differences = try body.differences(from: .golden("master-flags"))
        #expect(differences == [])
    }

    @Test func emptyBodiesAreThoseOfTheRealOne() throws {
        for name in ["maintenance-schedule", "maintenance-status"] {
            #expect(try JSONTree(MasterMachine.emptyBody) == .golden("master-\(name)"))
        }
        #expect(try JSONTree(GoldenMaster().machine.quotaBody) == .golden("master-quota"))
        #expect(try JSONTree(GoldenMaster().machine.weightsBody) == .golden("master-weights"))
    }
}

extension JSONTree {
    /// The same with the killed tasks of each framework in the order of their ids: the real master has them in the
    /// order of a hash table.
    fileprivate var inOrder: JSONTree {
        switch self {
        case .object(let members):
            .object(
                members.map {
                    Member(
                        name: $0.name,
                        value: $0.name == "completed_tasks" ? $0.value.withKilledInOrder : $0.value.inOrder)
                })
        case .array(let items): .array(items.map(\.inOrder))
        default: self
        }
    }

    private var withKilledInOrder: JSONTree {
        let killed = items.filter { $0["state"] == .string("TASK_KILLED") }
        let others = items.filter { $0["state"] != .string("TASK_KILLED") }
        return .array(others + killed.sorted { ($0["id"]?.text ?? "") < ($1["id"]?.text ?? "") })
    }
}
