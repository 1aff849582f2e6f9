import MesosBase
import MesosWire

/// One of the jobs that run: its description, its instances, and what is under way with all of them.
struct RunningJob: Sendable {
    /// A change of the description that is being carried out.
    struct Replacement: Sendable, Equatable {
        /// So many instances are to be there meanwhile.
        let available: Int
        /// An instance beyond the wanted number, if all of them are to be there.
        var spare: Int?
    }

    /// How far a gang is.
    struct Gathering: Sendable {
        /// So many of its tasks have run since it was launched last.
        var started = 0
        /// Whether enough of them have, so that what is lost is made good one by one.
        var isAssembled = false
        /// What becomes of it when the tasks that are being ended have; nil while none are.
        var sequel: Sequel?
    }

    enum Sequel: Sendable, Equatable {
        case launch(after: Duration)
        case failure
    }

    var template: JobTemplate
    var restart: RestartPolicy
    /// Which description of the job this is.
    var revision = 1
    /// Earlier descriptions that instances may still run, by their revisions.
    private var formers: SortedMap<Int, JobTemplate> = [:]
    /// The instances, by their numbers.
    var members: [Int] = []
    /// The instances without a place, in order; some may not wait any more.
    var pending = Deque<Int>()
    /// How many instances there are to be, with a spare one.
    var wanted = 0
    var replacement: Replacement?
    var gang = Gathering()
    /// What its tasks are, if it is a gang.
    private var gangUnits: [PendingUnit]

    init(_ template: JobTemplate) {
        self.template = template
        restart = template.restart
        gangUnits = template.kind == .gang ? template.units : []
    }

    var name: String { template.name }
    var isGang: Bool { template.kind == .gang }
    /// How many instances there are beyond the number that somebody wants.
    var spareCount: Int { replacement?.spare == nil ? 0 : 1 }

    /// How many instances its description asks for.
    var describedCount: Int { isGang ? template.taskCount : template.instances }

    /// What an instance is to be launched as.
    func unit(_ number: Int, launch: Int) -> PendingUnit {
        let task = gangUnits.indices.contains(number - 1) ? gangUnits[number - 1] : nil
        let instance = task?.instance ?? "\(name)-\(number)"
        let members = task?.members ?? template.unitMembers
        return PendingUnit(
            number: number, instance: instance, launch: launch, members: members,
            taskIDs: template.taskIDs(instance, launch: launch, members: members))
    }

    /// Takes another description, of a revision.
    mutating func take(_ template: JobTemplate, _ revision: Int) {
        if revision != self.revision { formers[self.revision] = self.template }
        formers.removeValue(forKey: revision)
        self.template = template
        self.revision = revision
        restart = template.restart
        gangUnits = isGang ? template.units : []
    }

    /// The revision of a former description whose tasks are the same.
    func revision(of template: JobTemplate) -> Int? {
        if self.template.describesTheSame(as: template) { return revision }
        return formers.first { $0.value.describesTheSame(as: template) }?.key
    }

    /// Forgets descriptions that no instance runs.
    mutating func keepFormers(of revisions: [Int]) {
        for (revision, _) in formers where !revisions.contains(revision) { formers.removeValue(forKey: revision) }
    }
}
