import FrameworkCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Jobs in a cluster in which anything may happen at any time.
@Suite struct RandomHistoryTests {
    /// A master and agents that obey, lose and forget at random.
    private struct Cluster {
        var bench: MachineBench<JobMachine>
        var random: SeededGenerator
        /// The tasks that are there, with the agent of each.
        var alive: [TaskID: AgentID] = [:]
        var running: [TaskID: Bool] = [:]
        var unreachable: [TaskID: Bool] = [:]
        var everLaunched: [TaskID: Bool] = [:]
        var killed: [TaskID: Bool] = [:]
        var offers: [OfferID: Offer] = [:]
        var lastOffer = 0
        var isConnected = true
        var hasFinished = false
        var problems: [String] = []
        let agents = 6

        init(_ works: [any Work], seed: UInt64) throws {
            bench = MachineBench(try JobMachine(works), random: seed)
            random = SeededGenerator(seed: seed)
        }

        mutating func apply(_ input: JobInput) {
            let decisions = bench.apply(input)
            for decision in decisions {
                switch decision {
                case .accept(let plan): accept(plan)
                case .kill(let taskID, _): if isConnected { killed[taskID] = true }
                case .reconcile(let tasks): if isConnected { answer(tasks) }
                case .finish: hasFinished = true
                case .suppress, .revive, .tell, .report: break
                }
            }
        }

        private mutating func accept(_ plan: Plan) {
            for launch in plan.launches {
                for offerID in launch.offerIDs where offers.removeValue(forKey: offerID) == nil {
                    problems.append("\(offerID) was no longer there")
                }
                for task in launch.tasks + launch.groups.flatMap(\.tasks) {
                    if everLaunched[task.taskID] != nil { problems.append("\(task.taskID) was launched twice") }
                    everLaunched[task.taskID] = true
                    alive[task.taskID] = launch.agentID
                }
            }
            for refusal in plan.refusals {
                for offerID in refusal.offerIDs where offers.removeValue(forKey: offerID) == nil {
                    problems.append("\(offerID) was no longer there to be declined")
                }
            }
            for victim in plan.victims { killed[victim.taskID] = true }
        }

        private var questions: [V1.Scheduler.Call.Reconcile.Task] = []

        private mutating func answer(_ tasks: [V1.Scheduler.Call.Reconcile.Task]) {
            questions += tasks.isEmpty ? alive.keys.sorted().map { .init(taskID: $0) } : tasks
        }

        /// Tells the states that were asked for.
        mutating func answerQuestions() {
            let asked = questions
            questions = []
            for task in asked {
                let state: TaskState =
                    alive[task.taskID] == nil
                    ? .unknown
                    : unreachable[task.taskID] != nil ? .unreachable : running[task.taskID] != nil ? .running : .staging
                apply(.updated(TaskStatus(taskID: task.taskID, state: state, agentID: task.agentID)))
            }
        }

        mutating func end(_ taskID: TaskID, _ state: TaskState) {
            alive.removeValue(forKey: taskID)
            running.removeValue(forKey: taskID)
            unreachable.removeValue(forKey: taskID)
            killed.removeValue(forKey: taskID)
            apply(.updated(TaskStatus(taskID: taskID, state: state)))
        }

        mutating func offer(_ agent: Int, cpus: Int) {
            lastOffer += 1
            let offer = FrameworkCoreTests.offer(
                "a\(agent)", Resources(cpus: Scalar(Double(cpus)), mem: 4_096, disk: 4_096), "rack:r\(agent % 3)",
                id: "O\(lastOffer)")
            offers[offer.id] = offer
            apply(.offered([offer]))
        }

        private mutating func pick(_ limit: Int) -> Int { Int(random.next(upperBound: UInt64(limit))) }

        mutating func step(_ job: (Int) -> Job) throws {
            bench.milliseconds += Int64(pick(3_000))
            if let deadline = bench.nextDeadline, deadline <= bench.milliseconds { apply(.deadlineReached) }
            let tasks = alive.keys.sorted()
            let task = tasks.isEmpty ? nil : tasks[pick(tasks.count)]
            switch pick(20) {
            case 0..<5: offer(pick(agents), cpus: 1 + pick(4))
            case 5..<11:
                guard let task, killed[task] == nil else { break }
                unreachable.removeValue(forKey: task)
                running[task] = true
                apply(.updated(TaskStatus(taskID: task, state: .running)))
            case 11: if let task { end(task, .finished) }
            case 12: if let task { end(task, pick(2) == 0 ? .failed : .lost) }
            case 13:
                guard let task else { break }
                unreachable[task] = true
                apply(.updated(TaskStatus(taskID: task, state: .unreachable)))
            case 14..<17: if let task = killed.keys.sorted().first, alive[task] != nil { end(task, .killed) }
            case 17: apply(.scaled(job: "web", to: pick(6)))
            case 18:
                apply(
                    .replaced(try JobTemplate(job(pick(3))), available: pick(4)))
            default: reconnect()
            }
        }

        private mutating func reconnect() {
            offers = [:]
            apply(.disconnected)
            // What was to be killed may have been lost with the connection.
            for task in killed.keys.sorted() where pick(2) == 0 { killed.removeValue(forKey: task) }
            apply(.reregistered(masterVersion: "1.11.0"))
            answerQuestions()
        }

        /// Whether everything is as it is wanted.
        private var isCalm: Bool {
            killed.isEmpty && unreachable.isEmpty
                && bench.machine.snapshot.jobs.allSatisfy { job in
                    !job.isBeingReplaced
                        && job.count(.running) + job.count(.finished) + job.count(.failed) == job.wanted
                }
        }

        /// Lets everything calm down: nothing fails any more, and there is room for all.
        mutating func calmDown() {
            for _ in 0..<400 where !hasFinished && !isCalm {
                for task in killed.keys.sorted() where alive[task] != nil { end(task, .killed) }
                killed = [:]
                for task in alive.keys.sorted() where killed[task] == nil && alive[task] != nil {
                    let isBack = unreachable.removeValue(forKey: task) != nil
                    if isBack || running[task] == nil {
                        running[task] = true
                        apply(.updated(TaskStatus(taskID: task, state: .running)))
                    }
                }
                answerQuestions()
                bench.milliseconds += 10_000
                if let deadline = bench.nextDeadline, deadline <= bench.milliseconds { apply(.deadlineReached) }
                for agent in 0..<agents { offer(agent, cpus: 9) }
            }
        }
    }

    private func web(_ version: Int) -> Job {
        Job("web", instances: 3, restart: .always) {
            CPUs(1)
            Memory(.mebibytes(64))
            Shell("serve \(version)")
            Variable("VERSION", "\(version)")
            AtMost(3, per: .attribute("rack"))
        }
    }

    private var gang: Gang {
        Gang("mpi", instances: 4, restart: .onFailure) {
            CPUs(2)
            Memory(.mebibytes(64))
            Shell("rank")
        }.hold(.seconds(5))
    }

    private var pod: Pod {
        Pod("shop", instances: 2, restart: .always) {
            Member("a") {
                CPUs(0.5)
                Memory(.mebibytes(64))
                Shell("a")
            }
            Member("b") {
                CPUs(0.5)
                Memory(.mebibytes(64))
                Shell("b")
            }
        }
    }

    @Test(arguments: 0..<100) func allIsWellWhenAllHasCalmedDown(_ seed: UInt64) throws {
        var cluster = try Cluster([web(0), gang, pod], seed: seed)
        cluster.apply(.registered("F", masterVersion: "1.11.0"))
        for _ in 0..<120 { try cluster.step(web) }
        cluster.calmDown()
        try expectCalm(cluster)
    }

    /// A state that a former run of the program has saved may be old, or be somebody's invention.
    @Test(arguments: 0..<100) func allIsWellWhateverWasSaved(_ seed: UInt64) throws {
        var cluster = try Cluster([web(0), gang, pod], seed: seed)
        cluster.bench.machine.restore(Self.state(seed))
        cluster.apply(.registered("F", masterVersion: "1.11.0"))
        cluster.answerQuestions()
        cluster.calmDown()
        try expectCalm(cluster, mayHaveFailed: true)
    }

    private static func state(_ seed: UInt64) -> JobState {
        var random = SeededGenerator(seed: seed)
        func pick(_ limit: Int) -> Int { Int(random.next(upperBound: UInt64(limit))) }
        let stages: [JobState.Stage] = [.waiting, .alive, .finished, .failed, .removed]
        var state = JobState(frameworkID: "F")
        for job in ["web", "mpi", "shop", "gone"] {
            if pick(2) == 0 {
                state.jobs.append(
                    JobState.Job(
                        name: job, revision: 1 + pick(3), available: pick(2) == 0 ? nil : pick(5),
                        spare: pick(2) == 0 ? nil : 1 + pick(9)))
            }
            for _ in 0..<pick(8) {
                let number = 1 + pick(7)
                let names = job == "shop" ? ["a", "b"].prefix(pick(3)) : []
                state.instances.append(
                    JobState.Instance(
                        job: job, number: number, attempt: 1 + pick(3), revision: 1 + pick(3),
                        stage: stages[pick(stages.count)], hasRun: pick(2) == 0, isWanted: pick(3) > 0,
                        isLeaving: pick(4) == 0, agentID: pick(2) == 0 ? nil : "a1", hostname: nil,
                        tasks: names.map { name in
                            JobState.Task(taskID: TaskID("shop-\(number).\(name)"), stage: stages[1 + pick(3)])
                        }))
            }
        }
        return state
    }

    private func expectCalm(_ cluster: Cluster, mayHaveFailed: Bool = false) throws {
        #expect(cluster.problems == [])
        #expect(cluster.bench.machine.state == (try JobState(bytes: cluster.bench.machine.state.bytes)))
        let snapshot = cluster.bench.machine.snapshot
        for job in snapshot.jobs {
            #expect(!job.isBeingReplaced, "\(job.name)")
            let states = job.instances.map(\.state)
            let there = states.filter { $0 == .running || $0 == .finished || mayHaveFailed && $0 == .failed }.count
            #expect(there == job.wanted, "\(job.name): \(states)")
            #expect(job.instances.allSatisfy { !$0.isOutdated })
        }
        // Nothing runs that the machine does not know.
        let known = snapshot.jobs.flatMap(\.instances).filter { $0.state == .running }.count
        let shown = Set(
            cluster.alive.keys.compactMap { cluster.bench.machine.instance(of: $0) }.map { "\($0.job) \($0.number)" })
        #expect(shown.count == known)
        #expect(cluster.alive.keys.allSatisfy { cluster.bench.machine.instance(of: $0) != nil })
    }
}
