# fmt: off
"""Economic sectors: every section of ISIC Rev.4, and the divisions in which the record has to tell work apart."""

from __future__ import annotations

import enum

from cases.vocabulary.base import Term, Vocabulary


class Sector(Vocabulary):
    """The economic sector of an organization or a dispute: a section letter of ISIC, or letter and division.

    Enter the division if it is known, else the section. Labels are our own short forms of the standard's titles.
    """

    A = "A", Term(
        "Agriculture, forestry and fishing", "Agricultura, silvicultura y pesca",
        "Growing crops, raising animals, logging and catching fish.",
        "Cultivos, cría de animales, explotación de bosques y pesca.")
    A01 = "A01", Term(
        "Farming", "Agricultura y ganadería",
        "Crops and animals, plantations and the services for them.",
        "Cultivos y animales, plantaciones y sus servicios.")
    A02 = "A02", Term(
        "Forestry and logging", "Silvicultura y explotación de bosques",
        "Growing and cutting timber and gathering in forests.",
        "Cultivo y corte de madera y recolección en bosques.")
    A03 = "A03", Term(
        "Fishing and fish farming", "Pesca y acuicultura",
        "Catching and farming fish and other aquatic life.",
        "Captura y cultivo de peces y otras especies acuáticas.")
    B = "B", Term(
        "Mining and quarrying", "Minas y canteras",
        "Taking minerals, coal, oil or gas out of the ground.",
        "Extracción de minerales, carbón, petróleo o gas.")
    B05 = "B05", Term(
        "Mining of coal", "Minería de carbón",
        "Underground and open-cast mining of coal and lignite.",
        "Extracción subterránea y a cielo abierto de carbón y lignito.")
    B06 = "B06", Term(
        "Extraction of oil and gas", "Extracción de petróleo y gas",
        "Production of crude petroleum and natural gas.",
        "Producción de petróleo crudo y gas natural.")
    B07 = "B07", Term(
        "Mining of metal ores", "Minería de metales",
        "Mining of iron (class 0710) and of other metals, such as copper, zinc, gold or uranium.",
        "Extracción de hierro (clase 0710) y de otros metales, como cobre, zinc, oro o uranio.")
    B08 = "B08", Term(
        "Other mining and quarrying", "Otras minas y canteras",
        "Stone, sand, clay, salt, phosphates and other minerals that are not metals.",
        "Piedra, arena, arcilla, sal, fosfatos y otros minerales no metálicos.")
    B09 = "B09", Term(
        "Services for mining", "Servicios para la minería",
        "Work done for mines and wells by companies that do not operate them.",
        "Trabajo que hacen en minas y pozos empresas que no los operan.")
    C = "C", Term(
        "Manufacturing", "Industria manufacturera",
        "Making goods in factories and workshops.",
        "Producción de bienes en fábricas y talleres.")
    C10 = "C10", Term(
        "Food industry", "Industria alimentaria",
        "Making food, including meat, fish, sugar and dairy.",
        "Producción de alimentos, como carne, pescado, azúcar y lácteos.")
    C11 = "C11", Term(
        "Beverages", "Bebidas",
        "Making drinks, alcoholic or not.",
        "Producción de bebidas, alcohólicas o no.")
    C13 = "C13", Term(
        "Textiles", "Textiles",
        "Spinning, weaving and finishing of textiles.",
        "Hilado, tejido y acabado de telas.")
    C14 = "C14", Term(
        "Clothing", "Confección de prendas de vestir",
        "Making clothes.",
        "Confección de ropa.")
    C15 = "C15", Term(
        "Leather and shoes", "Cuero y calzado",
        "Tanning leather and making bags and shoes.",
        "Curtido de cuero y fabricación de bolsos y calzado.")
    C17 = "C17", Term(
        "Paper", "Papel",
        "Making pulp, paper and paper goods.",
        "Fabricación de pulpa, papel y artículos de papel.")
    C18 = "C18", Term(
        "Printing", "Imprenta",
        "Printing and copying of recorded media.",
        "Impresión y reproducción de grabaciones.")
    C19 = "C19", Term(
        "Oil refining and coke", "Refinación de petróleo y coque",
        "Making fuels from oil and coke from coal.",
        "Producción de combustibles de petróleo y de coque.")
    C20 = "C20", Term(
        "Chemicals", "Productos químicos",
        "Making chemicals, fertilisers, paints and plastics in raw form.",
        "Fabricación de productos químicos, abonos, pinturas y plásticos en forma primaria.")
    C23 = "C23", Term(
        "Glass, cement and ceramics", "Vidrio, cemento y cerámica",
        "Making goods from minerals that are not metals.",
        "Fabricación de productos con minerales no metálicos.")
    C24 = "C24", Term(
        "Iron, steel and other metals", "Siderurgia y metalurgia",
        "Smelting and making iron, steel and other metals.",
        "Fundición y producción de hierro, acero y otros metales.")
    C25 = "C25", Term(
        "Metal goods", "Productos de metal",
        "Making goods of metal other than machines.",
        "Fabricación de artículos de metal que no son máquinas.")
    C26 = "C26", Term(
        "Electronics", "Electrónica",
        "Making computers, telephones and other electronic goods.",
        "Fabricación de computadoras, teléfonos y otros productos electrónicos.")
    C28 = "C28", Term(
        "Machinery", "Maquinaria",
        "Making machines and equipment.",
        "Fabricación de máquinas y equipo.")
    C29 = "C29", Term(
        "Motor vehicles", "Vehículos automotores",
        "Making cars, lorries, buses and their parts.",
        "Fabricación de autos, camiones, autobuses y sus partes.")
    C30 = "C30", Term(
        "Ships, trains and aircraft", "Barcos, trenes y aeronaves",
        "Making transport equipment other than motor vehicles.",
        "Fabricación de equipo de transporte que no es automotor.")
    D = "D", Term(
        "Electricity and gas", "Electricidad y gas",
        "Producing and supplying electricity, gas and steam.",
        "Producción y suministro de electricidad, gas y vapor.")
    E = "E", Term(
        "Water and waste", "Agua y residuos",
        "Supplying water, sewerage, and collecting and treating waste.",
        "Suministro de agua, alcantarillado, y recolección y tratamiento de residuos.")
    E38 = "E38", Term(
        "Waste collection and recycling", "Recolección de residuos y reciclaje",
        "Collecting, treating and recycling waste.",
        "Recolección, tratamiento y reciclaje de residuos.")
    F = "F", Term(
        "Construction", "Construcción",
        "Building houses, roads, dams and other works.",
        "Obras de edificios, carreteras, represas y otras.")
    G = "G", Term(
        "Trade and repair of vehicles", "Comercio y reparación de vehículos",
        "Wholesale and retail trade, markets, and vehicle workshops.",
        "Comercio mayorista y minorista, mercados y talleres de vehículos.")
    G47 = "G47", Term(
        "Retail trade", "Comercio minorista",
        "Shops, markets and street selling.",
        "Tiendas, mercados y venta en la calle.")
    H = "H", Term(
        "Transport and storage", "Transporte y almacenamiento",
        "Carrying people and goods, ports, warehouses and post.",
        "Transporte de personas y carga, puertos, almacenes y correo.")
    H49 = "H49", Term(
        "Road and rail transport", "Transporte por carretera y ferrocarril",
        "Railways, buses, lorries, taxis and pipelines.",
        "Ferrocarriles, autobuses, camiones, taxis y ductos.")
    H50 = "H50", Term(
        "Shipping", "Transporte por agua",
        "Carrying people and goods by sea and on inland waters.",
        "Transporte de personas y carga por mar y aguas interiores.")
    H51 = "H51", Term(
        "Air transport", "Transporte aéreo",
        "Carrying people and goods by air.",
        "Transporte de personas y carga por aire.")
    H52 = "H52", Term(
        "Ports and warehouses", "Puertos y almacenes",
        "Docks, cargo handling, storage and other support for transport.",
        "Muelles, manejo de carga, almacenaje y otro apoyo al transporte.")
    H53 = "H53", Term(
        "Post and delivery", "Correo y reparto",
        "Post, couriers and delivery riders.",
        "Correo, mensajería y reparto a domicilio.")
    I = "I", Term(  # noqa: E741
        "Hotels and restaurants", "Hoteles y restaurantes",
        "Lodging, and serving food and drink.",
        "Alojamiento y servicio de comidas y bebidas.")
    J = "J", Term(
        "Information and communication", "Información y comunicaciones",
        "Publishing, broadcasting, telecommunications and computing.",
        "Edición, radio y televisión, telecomunicaciones e informática.")
    J58 = "J58", Term(
        "Publishing", "Edición",
        "Newspapers, books, magazines and software.",
        "Periódicos, libros, revistas y programas informáticos.")
    J60 = "J60", Term(
        "Radio and television", "Radio y televisión",
        "Making and sending programmes.",
        "Producción y transmisión de programas.")
    J61 = "J61", Term(
        "Telecommunications", "Telecomunicaciones",
        "Telephone, mobile and internet networks.",
        "Redes de telefonía, móviles e internet.")
    K = "K", Term(
        "Finance and insurance", "Finanzas y seguros",
        "Banks, insurance and pension funds.",
        "Bancos, seguros y fondos de pensiones.")
    L = "L", Term(
        "Real estate", "Actividades inmobiliarias",
        "Buying, letting and managing land and buildings.",
        "Compra, alquiler y administración de terrenos y edificios.")
    M = "M", Term(
        "Professional and technical services", "Servicios profesionales y técnicos",
        "Law, accounting, engineering, research and advertising.",
        "Servicios legales, contables, de ingeniería, investigación y publicidad.")
    N = "N", Term(
        "Administrative and support services", "Servicios administrativos y de apoyo",
        "Labour agencies, cleaning, guarding, renting and call centres.",
        "Intermediación laboral, limpieza, vigilancia, alquileres y centros de llamadas.")
    N78 = "N78", Term(
        "Labour agencies", "Intermediación laboral",
        "Supplying workers to other companies.",
        "Suministro de personal a otras empresas.")
    N80 = "N80", Term(
        "Security services", "Servicios de seguridad",
        "Guarding and investigation.",
        "Vigilancia e investigación.")
    N81 = "N81", Term(
        "Cleaning and building services", "Limpieza y servicios a edificios",
        "Cleaning, caretaking and gardening.",
        "Limpieza, conserjería y jardinería.")
    O = "O", Term(  # noqa: E741
        "Public administration and defence", "Administración pública y defensa",
        "Government offices, municipalities, police and armed forces.",
        "Oficinas de gobierno, municipalidades, policía y fuerzas armadas.")
    P = "P", Term(
        "Education", "Educación",
        "Schools, universities and other teaching.",
        "Escuelas, universidades y otra enseñanza.")
    Q = "Q", Term(
        "Health and social work", "Salud y asistencia social",
        "Hospitals, clinics, care homes and social services.",
        "Hospitales, clínicas, residencias y servicios sociales.")
    Q86 = "Q86", Term(
        "Health care", "Atención de la salud",
        "Hospitals, clinics and practices.",
        "Hospitales, clínicas y consultorios.")
    R = "R", Term(
        "Arts, sport and recreation", "Artes, deporte y recreación",
        "Theatres, museums, sport and games.",
        "Teatros, museos, deporte y juegos.")
    S = "S", Term(
        "Other services", "Otros servicios",
        "Associations, unions, repair and personal services.",
        "Asociaciones, sindicatos, reparaciones y servicios personales.")
    S94 = "S94", Term(
        "Associations and unions", "Asociaciones y sindicatos",
        "Work for unions, employers’ bodies, parties and faiths.",
        "Trabajo para sindicatos, gremios empresariales, partidos y cultos.")
    T = "T", Term(
        "Domestic work", "Trabajo del hogar",
        "Work in private households.",
        "Trabajo en hogares particulares.")
    U = "U", Term(
        "International bodies", "Organismos internacionales",
        "Embassies, the United Nations and the like.",
        "Embajadas, Naciones Unidas y semejantes.")

    @enum.property
    def standard(self) -> str:
        return f"ISIC Rev.4 {self.value[1:] or self.value}"
