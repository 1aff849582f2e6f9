public import MesosBase

extension PlacementEngine {
    /// Chooses which instances of some work end when there are to be fewer of them: those that are missed least.
    ///
    /// It is the placement run backwards. One by one an instance is chosen
    ///
    /// - whose agent is unknown, frozen, drained or in maintenance, or which breaks a rule where it is;
    /// - then one where there are more than the rules about counts allow;
    /// - then one in the domain that has most by the rules that spread, share, gather or ask for a number of domains;
    /// - then the one whose place is worst by the work's preferences, such as the one on the least used agent for
    ///   `Pack(.tightest)`;
    /// - then one in the domain that has most by the rules that limit a number;
    /// - then the one with the highest number.
    ///
    /// ```swift
    /// let web = Job("web", instances: 4) { … Spread(over: .zone) }
    /// for victim in try PlacementEngine().victims(of: web, count: 4, world: world, now: now) {
    ///     try await driver.kill(victim.taskID, agent: victim.agentID)
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - work: The work, as it is to be.
    ///   - count: How many instances end. Of a pod or a gang these are whole instances.
    ///   - world: The agents, and the tasks that count: all instances of the work in it may be chosen.
    ///   - now: The time.
    /// - Returns: The tasks of the chosen instances, in the order in which they were chosen; all if there are no more
    ///   than `count`.
    /// - Throws: A mistake in the work.
    public func victims(of work: any Work, count: Int, world: World, now: Instant) throws(JobError) -> [Plan.Victim] {
        let template = try JobTemplate(work)
        let instances = template.placedInstances(in: world)
        return victims(of: template, count: count, among: instances, world: world, now: now).flatMap { instance in
            instance.parts.flatMap { part in
                part.taskIDs.map { Plan.Victim(taskID: $0, agentID: part.agentID, work: template.name) }
            }
        }
    }

    /// Chooses among some instances those that are missed least, in that order.
    ///
    /// - Parameters:
    ///   - template: The work, as it is to be.
    ///   - count: How many are chosen.
    ///   - instances: Those that may be chosen, each on an agent.
    ///   - world: The agents, and the tasks that the rules see: those of these instances and others that stay, but none
    ///     that is being ended.
    ///   - now: The time.
    package func victims(
        of template: JobTemplate, count: Int, among instances: [PlacedInstance], world: World, now: Instant
    ) -> [PlacedInstance] {
        guard count > 0, !instances.isEmpty else { return [] }
        var search = VictimSearch(template, instances, world: world, now: now)
        return search.choose(count)
    }
}
