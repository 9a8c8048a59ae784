// The map: lands, great-circle arcs, places; it is panned and zoomed by one transform.

import { geoEqualEarth, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import { feature } from 'topojson-client';

const [WIDTH, HEIGHT] = [900, 450];

export function drawMap({ article, words, entries, land }, world) {
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
  const path = geoPath(projection).digits(1);
  const countries = feature(world, world.objects.countries).features;
  const points = new Map(countries.map(({ properties }) => [properties.code, properties.point]));
  const ids = new Map(article.places.filter(({ iso }) => iso).map(({ iso, id }) => [iso, id]));
  const pointOf = (id) => {
    const place = entries.get(id);
    return place.point ? [place.point.lon, place.point.lat] : points.get(place.iso);
  };

  const svg = select('[data-view="map"] svg').attr('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  const ground = svg.append('g');

  const lands = ground.append('g').selectAll('path').data(countries).join('path').attr('d', path);
  lands.attr('class', ({ properties }) => (ids.has(properties.code) ? 'land partner' : 'land'));
  lands.attr('data-id', ({ properties }) => ids.get(properties.code) ?? null);

  const arcs = article.relations
    .map(({ id, ends }) => ({ id, line: ends.map(({ place }) => place && pointOf(place.place)) }))
    .filter(({ line: [from, to] }) => from && to && String(from) !== String(to));
  const far = article.events.flatMap(({ id, place, participants = [] }) =>
    place ? participants.filter(({ from }) => from).map(({ from }) => ({ id, line: [pointOf(from.place), pointOf(place.place)] })) : [],
  );
  const arc = ground.append('g').selectAll('path').data([...arcs, ...far]).join('path');
  arc.attr('class', 'arc').attr('data-id', ({ id }) => id);
  arc.attr('d', ({ line }) => path({ type: 'LineString', coordinates: line }));

  const places = article.places.filter(({ id }) => pointOf(id));
  const marker = ground.append('g').selectAll('g').data(places).join('g');
  marker.attr('data-id', ({ id }) => id).attr('class', 'marker');
  marker.append('circle').attr('r', ({ id }) => (land(id).id === id ? 5 : 3));
  marker.append('text').attr('x', 7).attr('y', 4).text(({ name }) => words(name));
  const stand = (scale) =>
    marker.attr('transform', ({ id }) => `translate(${projection(pointOf(id))})scale(${1 / scale})`);
  stand(1);

  let scale = 1;
  const camera = zoom()
    .scaleExtent([1, 12])
    .translateExtent([[0, 0], [WIDTH, HEIGHT]])
    .on('zoom', ({ transform }) => {
      ground.attr('transform', transform);
      // Marks keep their size; while only panning, one attribute changes.
      if (transform.k !== scale) stand((scale = transform.k));
    });
  svg.call(camera).call(camera.scaleBy, 1.5);
}
